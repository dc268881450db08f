// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time: in {@code v ^ 0x0A0A...} a newline is a zero byte, and {@code (v -
 * 0x0101...) & ~v & 0x8080...} has the top bit of the first zero byte set, and none before it.
 */
final class Words {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;

    /** The top bit of each byte. */
    static final long TOPS = 0x8080808080808080L;

    private static final long NEWLINES = of('\n');

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** A byte eight times. */
    static long of(int b) {
        return (b & 0xFF) * ONES;
    }

    /** The first eight bytes of a text. */
    static long of(String text, int from) {
        long word = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            word = word << 8 | text.charAt(from + i);
        }
        return word;
    }

    /**
     * As {@link #zeros} with fewer operations, where {@link #TOPS} are taken of it; but where the
     * word has bytes that are not ASCII, perhaps of others, too.
     */
    static long marks(long word) {
        return word - ONES;
    }

    /** The top bit of each byte that is zero; above the first one perhaps of others. */
    static long zeros(long word) {
        return word - ONES & ~word & TOPS;
    }

    /**
     * Which byte the lowest bit of {@link #zeros} is in: of the bytes up to it the lowest bits are
     * counted. The first compiler calls a method for {@code Long.numberOfTrailingZeros}.
     */
    static int first(long zeros) {
        return (int) (((zeros & -zeros) - 1 & ONES) * ONES >>> 56) - 1;
    }

    /** Whether as many bytes from one index on are those from another one on; at least 8 follow. */
    static boolean isSame(byte[] bytes, int one, int other, int length) {
        int at = length - Long.BYTES;
        for (; at > 0; at -= Long.BYTES) {
            if (at(bytes, one + at) != at(bytes, other + at)) {
                return false;
            }
        }
        return (at(bytes, one) ^ at(bytes, other)) << -at * Byte.SIZE == 0;
    }

    /** The index after the next newline, or {@code to}. */
    static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long newlines = zeros(at(bytes, at) ^ NEWLINES);
            if (newlines != 0) {
                return at + first(newlines) + 1;
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, to);
    }
}
