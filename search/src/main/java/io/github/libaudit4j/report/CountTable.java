// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Arrays;

/**
 * How often each of many values came: a hash table over bytes, with no object a value. Values keep
 * the order in which they first came. Where it is bounded, what comes after so many values, or so
 * many bytes of them, is counted together.
 */
final class CountTable {
    private static final int FIRST = 1 << 8;
    private static final int NONE = -1;
    private static final int MOST_KEPT = 1 << 11;
    private static final int MOST_KEPT_BYTES = 1 << 18;

    private final int mostValues;
    private final int mostBytes;
    private int[] entries = new int[2 * FIRST]; // by hash; an entry and 1, or 0
    private int[] hashes = new int[FIRST];
    private int[] starts = new int[FIRST + 1]; // of an entry's bytes
    private int[] stamps = new int[FIRST]; // the last event that counted
    private long[] counts = new long[FIRST];
    private byte[] values = new byte[FIRST];
    private int size;
    private long others;

    CountTable(int mostValues, int mostBytes) {
        this.mostValues = mostValues;
        this.mostBytes = mostBytes;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            int at = hashes[i] & entries.length - 1;
            while (entries[at] != i + 1) {
                at = at + 1 & entries.length - 1;
            }
            entries[at] = 0;
        }
        size = 0;
        others = 0;
    }

    /** Counts anew, and keeps the values and their entries; false where there are many. */
    boolean restart() {
        if (size > MOST_KEPT || starts[size] > MOST_KEPT_BYTES) {
            return false;
        }
        Arrays.fill(counts, 0, size, 0);
        others = 0;
        return true;
    }

    int size() {
        return size;
    }

    /** How often a value came that is not in the table. */
    long others() {
        return others;
    }

    long count(int entry) {
        return counts[entry];
    }

    byte[] value(int entry) {
        return Arrays.copyOfRange(values, starts[entry], starts[entry + 1]);
    }

    /** Counts a value, and returns its entry; -1 where it is not kept. */
    int add(byte[] bytes, int from, int to, long count) {
        return add(ByteHash.of(bytes, from, to), bytes, from, to, count);
    }

    private int add(int hash, byte[] bytes, int from, int to, long count) {
        int entry = entry(hash, bytes, from, to);
        if (entry == NONE) {
            others += count;
        } else {
            counts[entry] += count;
        }
        return entry;
    }

    /** Counts the value of an entry once more. */
    void addAgain(int entry) {
        counts[entry]++;
    }

    /** The same, once an event. */
    int addOnce(byte[] bytes, int from, int to, int event) {
        int entry = entry(ByteHash.of(bytes, from, to), bytes, from, to);
        if (entry == NONE) {
            others++;
        } else if (stamps[entry] != event) {
            stamps[entry] = event;
            counts[entry]++;
        }
        return entry;
    }

    /** Counts what another table counted of a later part of the log. */
    void append(CountTable later) {
        append(later, 0);
    }

    /** The same of the values from one of its entries on. */
    void append(CountTable later, int first) {
        for (int i = first; i < later.size; i++) {
            if (later.counts[i] > 0) {
                int to = later.starts[i + 1];
                add(later.hashes[i], later.values, later.starts[i], to, later.counts[i]);
            }
        }
        others += later.others;
    }

    /** The entry of a value; -1 where it has none. */
    int find(byte[] bytes, int from, int to) {
        return entries[place(ByteHash.of(bytes, from, to), bytes, from, to)] - 1;
    }

    /** Where a value's entry is, or would be. */
    private int place(int hash, byte[] bytes, int from, int to) {
        int at = hash & entries.length - 1;
        while (entries[at] != 0 && !isSame(entries[at] - 1, hash, bytes, from, to)) {
            at = at + 1 & entries.length - 1;
        }
        return at;
    }

    private boolean isSame(int entry, int hash, byte[] bytes, int from, int to) {
        return hashes[entry] == hash
                && Arrays.equals(values, starts[entry], starts[entry + 1], bytes, from, to);
    }

    private int entry(int hash, byte[] bytes, int from, int to) {
        int at = place(hash, bytes, from, to);
        if (entries[at] != 0) {
            return entries[at] - 1;
        }
        if (size >= mostValues || (long) starts[size] + to - from > mostBytes) {
            return NONE;
        }
        return insert(at, hash, bytes, from, to);
    }

    private int insert(int at, int hash, byte[] bytes, int from, int to) {
        if (size == counts.length) {
            grow();
            return entry(hash, bytes, from, to);
        }
        int start = starts[size];
        int end = start + to - from;
        if (end > values.length) {
            values = Arrays.copyOf(values, Math.max(end, 2 * values.length));
        }
        System.arraycopy(bytes, from, values, start, to - from);
        starts[size + 1] = end;
        hashes[size] = hash;
        counts[size] = 0;
        stamps[size] = NONE;
        entries[at] = ++size;
        return size - 1;
    }

    private void grow() {
        int room = 2 * counts.length;
        hashes = Arrays.copyOf(hashes, room);
        starts = Arrays.copyOf(starts, room + 1);
        stamps = Arrays.copyOf(stamps, room);
        counts = Arrays.copyOf(counts, room);
        entries = new int[2 * room];
        for (int i = 0; i < size; i++) {
            int at = hashes[i] & entries.length - 1;
            while (entries[at] != 0) {
                at = at + 1 & entries.length - 1;
            }
            entries[at] = i + 1;
        }
    }
}
