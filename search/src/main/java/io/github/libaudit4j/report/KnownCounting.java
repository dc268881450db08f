// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Arrays;

/**
 * Remembers under which entries of a table a {@link KnownEvent} counts, so that the next such event
 * counts without a look at its records.
 */
final class KnownCounting {
    private final CountTable table;
    private final KnownEvent[] events = new KnownEvent[KnownEvents.PLACES];
    private final int[][] entries = new int[KnownEvents.PLACES][];

    KnownCounting(CountTable table) {
        this.table = table;
    }

    void clear() {
        Arrays.fill(events, null);
    }

    /** Counts an event where it is known how; else false. */
    boolean add(KnownEvent event) {
        if (events[event.place] != event) {
            return false;
        }
        for (int entry : entries[event.place]) {
            table.addAgain(entry);
        }
        return true;
    }

    /** Remembers the entries that such an event counts under. */
    void put(KnownEvent event, int[] itsEntries) {
        events[event.place] = event;
        entries[event.place] = itsEntries;
    }
}
