// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.record.RecordReader;

/**
 * How a log is scanned. None of these changes what is found, but for the limits.
 *
 * @param limits how much of open events to hold, and for how long
 * @param longestLine the most bytes of a line that are taken as one record
 * @param threads how many scan and answer beside the one that reads, at least 1
 * @param chunkSize how many bytes are scanned at a time, at least 1
 */
public record ScanOptions(Limits limits, int longestLine, int threads, int chunkSize) {
    private static final int CHUNK = 1 << 18;

    /** Checks that each is at least 1. */
    public ScanOptions {
        if (threads < 1 || chunkSize < 1) {
            throw new IllegalArgumentException(
                    threads + " threads, chunks of " + chunkSize + " bytes: less than 1");
        }
    }

    /**
     * The usual limits, as many threads as there are processors, and chunks of 256 KiB.
     *
     * @return the options
     */
    public static ScanOptions usual() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ScanOptions(Limits.DEFAULTS, RecordReader.LONGEST_LINE, processors, CHUNK);
    }

    /**
     * The same with another longest line.
     *
     * @param bytes at least {@link RecordReader#LOWEST_LIMIT}
     * @return new options
     */
    public ScanOptions withLongestLine(int bytes) {
        return new ScanOptions(limits, bytes, threads, chunkSize);
    }

    /**
     * The same with other limits.
     *
     * @param other the limits
     * @return new options
     */
    public ScanOptions withLimits(Limits other) {
        return new ScanOptions(other, longestLine, threads, chunkSize);
    }

    /**
     * The same with another number of threads.
     *
     * @param number at least 1
     * @return new options
     */
    public ScanOptions withThreads(int number) {
        return new ScanOptions(limits, longestLine, number, chunkSize);
    }

    /**
     * The same with other chunks.
     *
     * @param bytes at least 1
     * @return new options
     */
    public ScanOptions withChunkSize(int bytes) {
        return new ScanOptions(limits, longestLine, threads, bytes);
    }
}
