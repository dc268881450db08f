// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.query.EventField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows, or the counts, of one kind of report, of a log or of a part of it. */
final class KindPart {
    private final ReportKind kind;
    private final Rows rows; // null where values are counted
    private final Counting counting; // null where there are rows
    private final TailCounting known; // null where more than the process matters
    private final Meanings meanings;
    private final LocalTime clock;

    KindPart(ReportKind kind, ReportOptions options, Bound bound) {
        this.kind = kind;
        this.meanings = new Meanings(options.names(), options.isInterpreted());
        this.clock = new LocalTime(options.zone());
        this.rows = options.isCounted() ? null : new Rows();
        this.counting =
                options.isCounted()
                        ? new Counting(dimensions(options), isOncePerEvent(options), bound.table())
                        : null;
        this.known = isOfProcess(options) ? new TailCounting(counting.table()) : null;
    }

    private boolean isOfProcess(ReportOptions options) {
        boolean isOfKey = options.isSummary() && options.by().isEmpty() && options.per() == null;
        return isOfKey && kind.selector().isOfProcess() && kind.key().isOfProcess();
    }

    /** Files are counted as often as they are named; the key of a rule may stand in two records. */
    private boolean isOncePerEvent(ReportOptions options) {
        return !options.by().isEmpty() || kind.key() == Column.KEY;
    }

    private List<Dimension> dimensions(ReportOptions options) {
        List<Dimension> dimensions = new ArrayList<>();
        if (options.per() != null) {
            dimensions.add(new PeriodDimension(options.per(), options.zone()));
        }
        for (EventField field : options.by()) {
            dimensions.add(new FieldDimension(field, options.names(), options.isInterpreted()));
        }
        if (options.isSummary() && options.by().isEmpty()) {
            dimensions.add(new ColumnDimension(kind.key(), meanings));
        }
        return dimensions;
    }

    void add(EventView view) {
        ProcessTail tail = known == null ? null : view.tail();
        if (tail == null) {
            addAll(view);
        } else if (!known.add(tail)) {
            boolean isIn = kind.selector().count(view) > 0;
            known.put(tail, isIn ? counting.add(view) : Counting.NOTHING);
        }
    }

    private void addAll(EventView view) {
        int count = kind.selector().count(view);
        if (kind.selector().form != RowSelector.Form.EACH) {
            if (count > 0) {
                addOne(view);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            view.decision(i);
            addOne(view);
        }
        view.noDecision();
    }

    private void addOne(EventView view) {
        if (counting != null) {
            counting.add(view);
        } else {
            addRow(view);
        }
    }

    private void addRow(EventView view) {
        long millis = view.event().millis();
        rows.beginRow(millis);
        for (int i = 0; i < kind.columns().size(); i++) {
            addCell(view, kind.columns().get(i), millis);
        }
    }

    private void addCell(EventView view, Column column, long millis) {
        switch (column) {
            case DATE -> addCell(clock.date(millis));
            case TIME -> addCell(clock.time(millis));
            case EVENT ->
                    addCell(
                            Long.toString(view.event().serial())
                                    .getBytes(StandardCharsets.US_ASCII));
            default -> {
                if (view.shown(column)) {
                    meanings.apply(view, column);
                    rows.cell(view.bytes, view.from, view.to);
                } else {
                    rows.noCell();
                }
            }
        }
    }

    private void addCell(byte[] text) {
        rows.cell(text, 0, text.length);
    }

    /** Adds what a later part counted. */
    void append(KindPart later) {
        counting.table().append(later.counting.table());
    }

    void clear() {
        if (counting != null) {
            counting.table().clear();
            if (known != null) {
                known.clear();
            }
        } else {
            rows.clear();
        }
    }

    ReportKind kind() {
        return kind;
    }

    Rows rows() {
        return rows;
    }

    CountTable table() {
        return counting.table();
    }
}
