// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Arrays;
import java.util.List;

/**
 * Counts events by one or more dimensions; an event with several values counts for each, or for
 * each combination. The table's values are those of the dimensions one behind the other, each with
 * its length before it; -1 where the event has none.
 */
final class Counting {
    static final int NOTHING = -1;

    private final List<Dimension> dimensions;
    private final boolean isOncePerEvent;
    private final boolean isOfPresent;
    private final CountTable table;
    private final Bytes key = new Bytes();
    private EventView view;
    private int event;
    private int[] entries = new int[8]; // that were counted since the last start
    private int count;

    /**
     * Counts nothing yet.
     *
     * @param isOncePerEvent whether an event counts once under a value that it has twice
     * @param isOfPresent whether an event without a value of the only dimension is left out
     */
    Counting(
            List<Dimension> dimensions,
            boolean isOncePerEvent,
            boolean isOfPresent,
            CountTable table) {
        this.dimensions = dimensions;
        this.isOncePerEvent = isOncePerEvent;
        this.isOfPresent = isOfPresent;
        this.table = table;
    }

    CountTable table() {
        return table;
    }

    /** Begins to note under which entries of the table events count. */
    void start() {
        count = 0;
    }

    /** The entries since the start, in the order in which they were counted. */
    int[] entries() {
        return Arrays.copyOf(entries, count);
    }

    /** Counts an event. */
    void add(EventView of) {
        view = of;
        event++;
        key.clear();
        add(0);
    }

    private void add(int at) {
        if (at == dimensions.size()) {
            count();
            return;
        }
        Dimension dimension = dimensions.get(at);
        int start = key.length;
        if (!dimension.first(view)) {
            if (isOfPresent) {
                return;
            }
            key.addInt(NOTHING);
            add(at + 1);
            key.length = start;
            return;
        }
        do {
            key.addInt(0);
            dimension.addTo(key);
            key.setInt(start, key.length - start - Integer.BYTES);
            add(at + 1);
            key.length = start;
        } while (dimension.next(view));
    }

    private void count() {
        int entry =
                isOncePerEvent
                        ? table.addOnce(key.array, 0, key.length, event)
                        : table.add(key.array, 0, key.length, 1);
        if (!isOncePerEvent || !isNoted(entry)) {
            note(entry);
        }
    }

    private boolean isNoted(int entry) {
        for (int i = 0; i < count; i++) {
            if (entries[i] == entry) {
                return true;
            }
        }
        return false;
    }

    private void note(int entry) {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count++] = entry;
    }
}
