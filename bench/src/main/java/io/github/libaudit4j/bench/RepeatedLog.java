// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes sample events again and again, each time under a new id: serials from 1 without a gap,
 * times from 2026-01-01T00:00:00Z on, evenly apart. The same samples, size and seed make the same
 * bytes; no more than the samples is held in memory.
 */
final class RepeatedLog {
    /** The seed that leaves the events in the order of the samples. */
    static final long IN_ORDER = 0;

    private static final long FIRST_MILLIS = 1_767_225_600_000L;
    private static final long MICROS = 1000; // of a millisecond

    /** 7 ms from an event to the next. */
    static final long STEP_MICROS = 7000;

    private final List<List<SampleLine>> round;
    private final Random random;
    private final long stepMicros;
    private long serial;
    private long lines;
    private long bytes;

    /**
     * A log.
     *
     * @param events at least one
     * @param seed {@link #IN_ORDER}, or what the order of the events in each round comes from
     * @param stepMicros time from an event to the next
     */
    RepeatedLog(List<List<SampleLine>> events, long seed, long stepMicros) {
        this.stepMicros = stepMicros;
        round = new ArrayList<>(events);
        random = seed == IN_ORDER ? null : new Random(seed);
    }

    /** Writes all lines that fit, so less than a line short; the last event may be cut off. */
    void write(OutputStream out, long size) throws IOException {
        boolean room = true;
        while (room) {
            if (random != null) {
                Collections.shuffle(round, random);
            }
            for (int i = 0; i < round.size() && room; i++) {
                room = write(out, round.get(i), size);
            }
        }
    }

    private boolean write(OutputStream out, List<SampleLine> event, long size) throws IOException {
        byte[] id = id(serial + 1);
        if (bytes + event.get(0).length(id) > size) {
            return false;
        }
        serial++;
        for (SampleLine line : event) {
            int length = line.length(id);
            if (bytes + length > size) {
                return false;
            }
            line.write(out, id);
            bytes += length;
            lines++;
        }
        return true;
    }

    private byte[] id(long serial) {
        long millis = FIRST_MILLIS + (serial - 1) * stepMicros / MICROS;
        String thousandths = Long.toString(1000 + millis % 1000).substring(1);
        String id = "audit(" + millis / 1000 + "." + thousandths + ":" + serial + ")";
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    long events() {
        return serial;
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }
}
