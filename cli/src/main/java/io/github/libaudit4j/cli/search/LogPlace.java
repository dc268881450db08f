// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import java.util.zip.CRC32C;

/**
 * A place in a log, between two lines.
 *
 * @param offset the decompressed bytes before it
 * @param tail how many of them are compared when the log is read again
 * @param crc32c of these
 */
record LogPlace(long offset, int tail, long crc32c) {
    static final int LONGEST_TAIL = 256;
    static final LogPlace START = new LogPlace(0, 0, 0);

    /** The place behind a piece of a log. */
    static LogPlace behind(long offset, byte[] bytes, int from, int to) {
        int tail = Math.min(LONGEST_TAIL, to - from);
        CRC32C crc = new CRC32C();
        crc.update(bytes, to - tail, tail);
        return new LogPlace(offset, tail, crc.getValue());
    }

    /** Whether these are the bytes before it. */
    boolean isBehind(byte[] bytes, int to) {
        return to >= tail && equals(behind(offset, bytes, to - tail, to));
    }
}
