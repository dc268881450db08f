// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.query.EventField;
import io.github.libaudit4j.query.FieldKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows, or the counts, of one kind of report, of a log or of a part of it. A part is filled
 * again when it was appended: it keeps its values, so that what it knows of events stays true. All
 * have been appended, so those that are new come in the order of the log.
 */
final class KindPart {
    private final ReportKind kind;
    private final Rows rows; // null where values are counted
    private final Counting counting; // null where there are rows
    private final boolean isOfKey; // whether its column alone says how an event counts
    private final KnownCounting events; // null where more than that matters
    private final TailCounting tails; // null where more than the process matters
    private final Meanings meanings;
    private final LocalTime clock;

    KindPart(ReportKind kind, ReportOptions options, Bound bound) {
        this.kind = kind;
        this.meanings = new Meanings(options.names(), options.isInterpreted());
        this.clock = new LocalTime(options.zone());
        this.rows = options.isCounted() ? null : new Rows();
        boolean isOfColumn = options.isSummary() && options.by().isEmpty() && options.per() == null;
        this.isOfKey = isOfColumn && kind.selector().isOf(kind.key());
        this.counting = options.isCounted() ? counting(options, bound) : null;
        this.events =
                isOfKey && kind.key().isOfFields() ? new KnownCounting(counting.table()) : null;
        this.tails =
                isOfKey && kind.key().isOfProcess() ? new TailCounting(counting.table()) : null;
    }

    private Counting counting(ReportOptions options, Bound bound) {
        return new Counting(dimensions(options), isOncePerEvent(options), isOfKey, bound.table());
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
            dimensions.add(
                    field.kind() == FieldKind.TIME
                            ? new TimeDimension(options.zone())
                            : new FieldDimension(field, options.names(), options.isInterpreted()));
        }
        if (options.isSummary() && options.by().isEmpty()) {
            dimensions.add(new ColumnDimension(kind.key(), meanings));
        }
        return dimensions;
    }

    void add(EventView view) {
        ProcessTail tail = tails == null ? null : view.tail();
        KnownEvent event = tail != null || events == null ? null : view.known();
        if (tail != null) {
            if (!tails.add(tail)) {
                tails.put(tail, entries(view));
            }
        } else if (event == null) {
            addAll(view);
        } else if (!events.add(event)) {
            events.put(event, entries(view));
        }
    }

    /** Counts an event, and says under which entries. */
    private int[] entries(EventView view) {
        counting.start();
        addAll(view);
        return counting.entries();
    }

    private void addAll(EventView view) {
        if (isOfKey) {
            counting.add(view);
            return;
        }
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
        if (rows != null) {
            rows.clear();
        } else if (!counting.table().restart()) {
            counting.table().clear();
            if (events != null) {
                events.clear();
            }
            if (tails != null) {
                tails.clear();
            }
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
