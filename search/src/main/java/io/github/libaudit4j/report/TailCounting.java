// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Arrays;

/**
 * Remembers under which entry of a table an event with a {@link ProcessTail} counts, so that the
 * next event of that tail counts without a look at its value.
 */
final class TailCounting {
    private static final int PLACES = 1 << 8;

    private final CountTable table;
    private final ProcessTail[] tails = new ProcessTail[PLACES];
    private final int[] entries = new int[PLACES];

    TailCounting(CountTable table) {
        this.table = table;
    }

    void clear() {
        Arrays.fill(tails, null);
    }

    /** Counts an event where it is known how; else false. */
    boolean add(ProcessTail tail) {
        int place = tail.place & PLACES - 1;
        if (tails[place] != tail) {
            return false;
        }
        if (entries[place] != Counting.NOTHING) {
            table.addAgain(entries[place]);
        }
        return true;
    }

    /** Remembers the entry that such an event counts under, if it is not more than one. */
    void put(ProcessTail tail, int[] itsEntries) {
        if (itsEntries.length <= 1) {
            int place = tail.place & PLACES - 1;
            tails[place] = tail;
            entries[place] = itsEntries.length == 0 ? Counting.NOTHING : itsEntries[0];
        }
    }
}
