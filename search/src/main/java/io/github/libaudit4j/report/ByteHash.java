// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.SplittableRandom;

/** A hash of bytes, eight at a time; with a seed of its own, so that no log can aim at it. */
final class ByteHash {
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio
    private static final long SEED = new SplittableRandom().nextLong();

    private ByteHash() {}

    static int of(byte[] bytes, int from, int to) {
        long hash = SEED ^ to - from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ Words.at(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ rest(bytes, at, to)) * MIX;
        return (int) (hash ^ hash >>> 32);
    }

    /** The last bytes, less than eight. */
    private static long rest(byte[] bytes, int from, int to) {
        int count = to - from;
        if (count > 0 && to >= Long.BYTES) {
            return Words.at(bytes, to - Long.BYTES) >>> Long.SIZE - Byte.SIZE * count;
        }
        long rest = 0;
        for (int at = to; at > from; at--) {
            rest = rest << Byte.SIZE | bytes[at - 1] & 0xFF;
        }
        return rest;
    }
}
