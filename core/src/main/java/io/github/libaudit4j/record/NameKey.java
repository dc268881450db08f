// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/**
 * A field's name as a number, for tables that are keyed by name: names of up to eight bytes have
 * the same key only if they are the same; longer ones are to be compared as well.
 */
public final class NameKey {
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private NameKey() {}

    /**
     * The key of a name.
     *
     * @param bytes an array that holds it
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @return its key
     */
    public static long of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > Long.BYTES) {
            long first = Words.at(bytes, from);
            long last = Words.at(bytes, to - Long.BYTES);
            return (first * MIX ^ last) + length;
        }
        if (from + Long.BYTES <= bytes.length && length > 0) {
            return Words.first(Words.at(bytes, from), length);
        }
        long key = 0;
        for (int i = to - 1; i >= from; i--) {
            key = key << 8 | bytes[i] & 0xFF;
        }
        return key;
    }

    /**
     * The key of a name that may come from anybody: of a longer one it hangs on a seed, so that
     * nobody can write names that all have the same.
     *
     * @param bytes an array that holds it
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @param seed a random number
     * @return its key
     */
    public static long of(byte[] bytes, int from, int to, long seed) {
        if (to - from <= Long.BYTES) {
            return of(bytes, from, to);
        }
        long key = seed;
        for (int i = from; i < to - Long.BYTES; i += Long.BYTES) {
            key = mix(key ^ Words.at(bytes, i));
        }
        return mix(key ^ Words.at(bytes, to - Long.BYTES));
    }

    private static long mix(long key) {
        long mixed = key * MIX;
        return mixed ^ mixed >>> 32;
    }

    /**
     * Spreads a key over a table.
     *
     * @param key a key
     * @param bits the table has 2^bits places
     * @return a place
     */
    public static int place(long key, int bits) {
        return (int) (key * MIX >>> Long.SIZE - bits);
    }
}
