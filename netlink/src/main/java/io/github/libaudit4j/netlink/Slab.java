// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A megabyte of records, one behind the other: length, type and text of each. */
final class Slab {
    static final int SIZE = 1 << 20;

    private static final int HEAD = 2 * Integer.BYTES;
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final byte[] bytes = new byte[SIZE];
    private int end;
    private int count;
    private int taken;

    boolean hasRoom(int length) {
        return SIZE - end >= HEAD + length;
    }

    void add(int type, MemorySegment source, long from, int length) {
        INT.set(bytes, end, length);
        INT.set(bytes, end + Integer.BYTES, type);
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, from, bytes, end + HEAD, length);
        end += HEAD + length;
        count++;
    }

    int count() {
        return count;
    }

    /** How many records {@link #giveTo} has given: all, unless the taker threw. */
    int taken() {
        return taken;
    }

    void giveTo(RecordTaker taker) {
        int at = 0;
        while (at < end) {
            int length = (int) INT.get(bytes, at);
            int type = (int) INT.get(bytes, at + Integer.BYTES);
            taker.take(type, bytes, at + HEAD, at + HEAD + length);
            taken++;
            at += HEAD + length;
        }
    }

    void clear() {
        end = 0;
        count = 0;
        taken = 0;
    }
}
