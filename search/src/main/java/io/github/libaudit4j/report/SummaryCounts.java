// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.List;

/** The counts of the summary of a log, or of a part of it. */
final class SummaryCounts {
    private static final List<SummaryLine> LINES = SummaryLine.ALL;

    private final long[] counts = new long[LINES.size()];
    private final CountTable[] values = new CountTable[LINES.size()];

    SummaryCounts(Bound bound) {
        for (int i = 0; i < values.length; i++) {
            values[i] = LINES.get(i).distinct() == null ? null : bound.table();
        }
    }

    void add(EventView view) {
        for (int i = 0; i < counts.length; i++) {
            SummaryLine line = LINES.get(i);
            if (line.distinct() == null) {
                counts[i] += line.selector().count(view);
            } else {
                addValues(view, line.distinct(), values[i]);
            }
        }
    }

    private static void addValues(EventView view, Column column, CountTable table) {
        if (view.first(column)) {
            do {
                table.add(view.bytes, view.from, view.to, 1);
            } while (view.next());
        }
    }

    void append(SummaryCounts later) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += later.counts[i];
            if (values[i] != null) {
                values[i].append(later.values[i]);
            }
        }
    }

    void clear() {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 0;
            if (values[i] != null) {
                values[i].clear();
            }
        }
    }

    long count(int line) {
        return values[line] == null ? counts[line] : values[line].size();
    }

    /** Whether there were more different values than were kept. */
    boolean isAtLeast(int line) {
        return values[line] != null && values[line].others() > 0;
    }
}
