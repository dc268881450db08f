// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.table.RecordTypes;

/** The numbers of the record types that come again and again, by the bytes of their names. */
final class TypeCache {
    private static final int READ = 2 * Long.BYTES;
    private static final int PLACES = 256;
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio
    private static final int NONE = -1;

    private final long[] heads = new long[PLACES];
    private final long[] tails = new long[PLACES];
    private final int[] lengths = new int[PLACES];
    private final int[] numbers = new int[PLACES];
    private int number;

    /**
     * Reads the name that starts at an index; 16 bytes from there on are looked at.
     *
     * @return the index of the blank after it, or -1 where only {@code RecordParser} can tell
     */
    int read(byte[] bytes, int at) {
        long head = Words.at(bytes, at);
        long tail = Words.at(bytes, at + Long.BYTES);
        int place = (int) ((head ^ tail * MIX) * MIX >>> 56);
        if (heads[place] != head || tails[place] != tail) {
            remember(place, bytes, at);
            heads[place] = head;
            tails[place] = tail;
        }
        number = numbers[place];
        return number < 0 ? NONE : at + lengths[place];
    }

    /** The number of what was read. */
    int number() {
        return number;
    }

    private void remember(int place, byte[] bytes, int at) {
        int end = at;
        while (end < at + READ && bytes[end] != ' ') {
            end++;
        }
        lengths[place] = end - at;
        numbers[place] = end < at + READ ? RecordTypes.number(bytes, at, end) : NONE;
    }
}
