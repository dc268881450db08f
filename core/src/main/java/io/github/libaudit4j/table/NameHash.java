// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.Arrays;

/**
 * From a name to its number, over the bytes of a record: no text is made. Open addressing with at
 * least half of the slots empty; the next slot is tried after one that holds another name.
 *
 * <p>{@code RecordTypes.number} is asked once for every record.
 */
final class NameHash {
    private static final int GOLDEN = 0x9e3779b1; // 2^32 over the golden ratio spreads neighbours

    private final byte[][] names; // null where the slot is empty
    private final int[] numbers;
    private final int mask;

    /** Makes room for this many names. */
    NameHash(int count) {
        int slots = Integer.highestOneBit(Math.max(count, 1)) << 2;
        names = new byte[slots][];
        numbers = new int[slots];
        mask = slots - 1;
    }

    /** Adds a name, unless it is there: the first number of a name is its number. */
    void add(byte[] name, int number) {
        int slot = slot(name, 0, name.length);
        if (names[slot] == null) {
            names[slot] = name;
            numbers[slot] = number;
        }
    }

    /** The number of the name in these bytes, or {@code absent}. */
    int number(byte[] bytes, int from, int to, int absent) {
        int slot = slot(bytes, from, to);
        return names[slot] == null ? absent : numbers[slot];
    }

    /** The slot that holds this name, or the empty one where it would be. */
    private int slot(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & mask;
        while (names[slot] != null && !isName(names[slot], bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean isName(byte[] name, byte[] bytes, int from, int to) {
        return name.length == to - from && Arrays.equals(name, 0, name.length, bytes, from, to);
    }

    /** From the length and four of the bytes: enough for names, and as fast for long ones. */
    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int quarter = length >> 2;
        int hash = length;
        hash = hash * 31 + bytes[from + quarter];
        hash = hash * 31 + bytes[from + (length >> 1)];
        hash = hash * 31 + bytes[to - 1 - quarter];
        hash = hash * 31 + bytes[to - 1];
        return (hash * GOLDEN) >>> 16; // the upper bits depend on every byte
    }
}
