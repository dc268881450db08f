// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.List;

/**
 * Counts events by one or more dimensions; an event with several values counts for each, or for
 * each combination. The table's values are those of the dimensions one behind the other, each with
 * its length before it; -1 where the event has none.
 */
final class Counting {
    static final int NOTHING = -1;

    /** What {@link #add} returns where it is not one value that counts, or it is not kept. */
    static final int SEVERAL = -2;

    private final List<Dimension> dimensions;
    private final boolean isOncePerEvent;
    private final CountTable table;
    private final Bytes key = new Bytes();
    private EventView view;
    private int event;
    private int entry; // of the only value so far
    private boolean isFirst;

    Counting(List<Dimension> dimensions, boolean isOncePerEvent, CountTable table) {
        this.dimensions = dimensions;
        this.isOncePerEvent = isOncePerEvent;
        this.table = table;
    }

    CountTable table() {
        return table;
    }

    /** Counts an event, and returns the entry of the table that it counts under. */
    int add(EventView of) {
        view = of;
        event++;
        isFirst = true;
        key.clear();
        add(0);
        return entry;
    }

    private void add(int at) {
        if (at == dimensions.size()) {
            count();
            return;
        }
        Dimension dimension = dimensions.get(at);
        int start = key.length;
        if (!dimension.first(view)) {
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
        int counted =
                isOncePerEvent
                        ? table.addOnce(key.array, 0, key.length, event)
                        : table.add(key.array, 0, key.length, 1);
        entry = isFirst && counted >= 0 ? counted : SEVERAL;
        isFirst = false;
    }
}
