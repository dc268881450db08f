// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.table.RecordTypes;

/** The numbers of the record types that come again and again, by the bytes of their names. */
final class TypeCache {
    /** Of a name that only {@code RecordParser} can tell. */
    static final int NOT_PLAIN = -2;

    private static final int PLACES = 256;
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private final long[] heads = new long[PLACES];
    private final long[] tails = new long[PLACES];
    private final int[] numbers = new int[PLACES];

    /** The number of a name of at most 16 bytes, with as many behind it in the array. */
    int number(byte[] bytes, int from, int to) {
        long head = Words.at(bytes, from);
        long tail = 0;
        int length = to - from;
        if (length < Long.BYTES) {
            head &= (1L << Byte.SIZE * length) - 1;
        } else {
            tail = Words.at(bytes, to - Long.BYTES);
        }
        int place = (int) ((head ^ tail * MIX) * MIX >>> 56);
        if (heads[place] != head || tails[place] != tail) {
            remember(place, bytes, from, to);
            heads[place] = head;
            tails[place] = tail;
        }
        return numbers[place];
    }

    private void remember(int place, byte[] bytes, int from, int to) {
        int number = RecordTypes.number(bytes, from, to);
        numbers[place] = number < 0 ? NOT_PLAIN : number;
    }
}
