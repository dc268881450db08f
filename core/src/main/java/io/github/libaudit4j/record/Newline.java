// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the next newline, eight bytes at a time: in {@code x ^ 0x0A0A...} a newline is a zero byte,
 * and {@code (v - 0x0101...) & ~v & 0x8080...} has the top bit of the first zero byte set.
 */
final class Newline {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private Newline() {}

    /** The index of the next newline, or -1. */
    static int find(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long v = (long) LONGS.get(bytes, at) ^ NEWLINES;
            long zero = (v - ONES) & ~v & TOPS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >> 3);
            }
        }
        return Bytes.indexOf(bytes, (byte) '\n', at, to);
    }
}
