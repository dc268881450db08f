// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

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
    private static final long TOPS = 0x8080808080808080L;

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** A byte eight times. */
    static long of(int b) {
        return (b & 0xFF) * ONES;
    }

    /** The first bytes of a word, as many as asked for, from 1 to 8. */
    static long first(long word, int count) {
        return word & -1L >>> Long.SIZE - (count << 3);
    }

    /** The top bit of each byte that is zero; above the first one perhaps of others. */
    static long zeros(long word) {
        return word - ONES & ~word & TOPS;
    }

    /**
     * Which byte the lowest bit of {@link #zeros} is in: of the bytes up to it the lowest bits are
     * counted. The JVM's first compiler calls a method for {@code Long.numberOfTrailingZeros}.
     */
    static int place(long zeros) {
        return (int) (((zeros & -zeros) - 1 & ONES) * ONES >>> 56) - 1;
    }
}
