// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of the summary of a log, or of a part of it. Most events are calls of a process with a
 * {@link ProcessTail} that came a moment before: of such a one only how it ended is counted, and
 * the values that depend on the call are looked at.
 *
 * <p>What was told once of a log need not be told again: a part keeps its values when it was
 * appended, and marks the events and tails whose values are told then.
 */
final class SummaryCounts {
    private static final List<SummaryLine> LINES = SummaryLine.ALL;
    private static final int[] VALUES = linesOfValues(true);
    private static final int[] VALUES_OF_CALLS = linesOfValues(false);
    private static final int MOST_KEPT = 1 << 11;
    private static final int MOST_TYPES = 4096;

    private final long[] counts = new long[LINES.size()];
    private final long[] calls = new long[Outcome.values().length]; // not in counts yet
    private final CountTable[] values = new CountTable[LINES.size()];
    private final int[] told = new int[LINES.size()]; // of the values, how many
    private final List<KnownEvent> events = new ArrayList<>(); // to be marked
    private final List<ProcessTail> tails = new ArrayList<>();
    private final int[][] linesOf = new int[MOST_TYPES][]; // by type, as they come

    SummaryCounts(Bound bound) {
        for (int line : VALUES) {
            values[line] = bound.table();
        }
    }

    /** The lines that count values: all, or those that differ between calls of a process. */
    private static int[] linesOfValues(boolean isOfAll) {
        int[] lines = new int[LINES.size()];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            Column column = LINES.get(i).distinct();
            if (column != null && (isOfAll || !column.isOfProcess())) {
                lines[count++] = i;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    void add(EventView view) {
        KnownEvent event = view.known();
        int[] lines = event == null ? null : event.lines(this);
        if (lines != null) {
            for (int line : lines) {
                counts[line]++;
            }
            return;
        }
        addNew(view);
        if (event != null) {
            event.found(linesOf(view), this);
            events.add(event);
        }
    }

    private void addNew(EventView view) {
        ProcessTail tail = view.tail();
        if (tail == null) {
            addCounts(view);
            addValues(view, VALUES);
            return;
        }
        calls[view.outcome().ordinal()]++;
        if (tail.isTold || tail.teller == this) {
            addValues(view, VALUES_OF_CALLS);
            return;
        }
        addValues(view, VALUES);
        tail.teller = this;
        tails.add(tail);
    }

    /** The lines that count an event, each as often as it does. */
    private static int[] linesOf(EventView view) {
        int[] lines = new int[LINES.size()];
        int count = 0;
        for (int line = 0; line < LINES.size(); line++) {
            RowSelector selector = LINES.get(line).selector();
            for (int n = selector == null ? 0 : selector.count(view); n > 0; n--) {
                if (count == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * count);
                }
                lines[count++] = line;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    private void addCounts(EventView view) {
        int type = view.type();
        boolean isTold = type >= 0 && type < MOST_TYPES;
        int[] lines = isTold ? linesOf[type] : null;
        if (lines == null) {
            lines = lines(type);
            if (isTold) {
                linesOf[type] = lines;
            }
        }
        for (int line : lines) {
            counts[line] += LINES.get(line).selector().count(view);
        }
    }

    /** The lines that may count events called by a type. */
    private static int[] lines(int type) {
        int[] lines = new int[LINES.size()];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            RowSelector selector = LINES.get(i).selector();
            if (selector != null && selector.isOf(type)) {
                lines[count++] = i;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    private void addValues(EventView view, int[] lines) {
        for (int line : lines) {
            if (view.first(LINES.get(line).distinct())) {
                do {
                    values[line].add(view.bytes, view.from, view.to, 1);
                } while (view.next());
            }
        }
    }

    void append(SummaryCounts later) {
        for (int i = 0; i < counts.length; i++) {
            if (values[i] == null) {
                counts[i] += later.counts[i] + later.calls(LINES.get(i).selector());
            } else {
                values[i].append(later.values[i], later.told[i]);
            }
        }
        later.mark();
    }

    private void mark() {
        for (int i = 0; i < events.size(); i++) {
            events.get(i).told();
        }
        for (int i = 0; i < tails.size(); i++) {
            tails.get(i).isTold = true;
        }
        events.clear();
        tails.clear();
    }

    private long calls(RowSelector selector) {
        long count = 0;
        for (Outcome outcome : Outcome.values()) {
            count += calls[outcome.ordinal()] * selector.countOfCall(outcome);
        }
        return count;
    }

    /** Begins anew, after this was appended. */
    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(calls, 0);
        for (int line : VALUES) {
            if (values[line].size() > MOST_KEPT) {
                values[line].clear();
            }
            told[line] = values[line].size();
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
