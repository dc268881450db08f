// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of the summary of a log, or of a part of it. Most events are calls of a process with a
 * {@link ProcessTail} that came a moment before: of such a one only what depends on the call is
 * looked at.
 */
final class SummaryCounts {
    private static final List<SummaryLine> LINES = SummaryLine.ALL;
    private static final int[] OF_CALLS = linesOfCalls();
    private static final int PLACES = 1 << 8;

    private final long[] counts = new long[LINES.size()];
    private final CountTable[] values = new CountTable[LINES.size()];
    private final ProcessTail[] counted = new ProcessTail[PLACES];

    SummaryCounts(Bound bound) {
        for (int i = 0; i < values.length; i++) {
            values[i] = LINES.get(i).distinct() == null ? null : bound.table();
        }
    }

    /** The lines that two calls of a process may count differently. */
    private static int[] linesOfCalls() {
        int[] lines = new int[LINES.size()];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            SummaryLine line = LINES.get(i);
            boolean isOfCall =
                    line.distinct() == null
                            ? line.selector().isOf(RecordTypes.SYSCALL)
                            : !line.distinct().isOfProcess();
            if (isOfCall) {
                lines[count++] = i;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    void add(EventView view) {
        ProcessTail tail = view.tail();
        if (tail == null) {
            addAll(view);
            return;
        }
        int place = tail.place & PLACES - 1;
        if (counted[place] != tail) {
            counted[place] = tail;
            addAll(view);
            return;
        }
        for (int line : OF_CALLS) {
            add(view, line);
        }
    }

    private void addAll(EventView view) {
        for (int i = 0; i < counts.length; i++) {
            add(view, i);
        }
    }

    private void add(EventView view, int i) {
        SummaryLine line = LINES.get(i);
        if (line.distinct() == null) {
            counts[i] += line.selector().count(view);
        } else {
            addValues(view, line.distinct(), values[i]);
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
        Arrays.fill(counts, 0);
        Arrays.fill(counted, null);
        for (CountTable table : values) {
            if (table != null) {
                table.clear();
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
