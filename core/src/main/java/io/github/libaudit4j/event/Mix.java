// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Hashes that depend on every bit. Together with a random seed nobody can write a log whose ids all
 * fall into one place of a table.
 */
final class Mix {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Mix() {}

    /** The last step of MurmurHash3 (Austin Appleby, public domain); different for each number. */
    static long mix(long number) {
        long mixed = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    static long mix(long seed, byte[] bytes, int from, int to) {
        long hash = mix(seed ^ to - from);
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | bytes[at] & 0xFF;
        }
        return mix(hash ^ rest);
    }
}
