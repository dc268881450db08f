// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, the first of them lowest. */
final class Words {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** A text of at most eight bytes. */
    static long of(String text) {
        long word = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            word = word << Byte.SIZE | text.charAt(i);
        }
        return word;
    }

    /** The lowest bytes, as many as are asked for, of which there is at least one. */
    static long mask(int bytes) {
        return -1L >>> Long.SIZE - Byte.SIZE * bytes;
    }

    /** The index of the next such byte, or {@code to}. */
    static int indexOf(int b, byte[] bytes, int from, int to) {
        long wanted = b * ONES;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = at(bytes, at) ^ wanted;
            if ((word - ONES & ~word & TOPS) != 0) {
                break;
            }
        }
        while (at < to && bytes[at] != b) {
            at++;
        }
        return at;
    }
}
