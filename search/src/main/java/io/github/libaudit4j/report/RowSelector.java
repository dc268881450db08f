// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.table.RecordTypes;

/** Which events a report is about, a word of {@code kinds.tsv} or {@code summary.tsv}. */
final class RowSelector {
    /** The forms. */
    enum Form {
        ALL,
        TYPES,
        HAS,
        FAILED,
        EACH,
        LOG,
        LOSS,
        SESSIONS
    }

    final Form form;
    private final TypeSet types;
    private final Column column;

    private RowSelector(Form form, TypeSet types, Column column) {
        this.form = form;
        this.types = types;
        this.column = column;
    }

    static RowSelector of(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? text : text.substring(0, colon)) {
            case "all" -> new RowSelector(Form.ALL, null, null);
            case "types" -> new RowSelector(Form.TYPES, TypeSet.of(rest), null);
            case "has" -> new RowSelector(Form.HAS, null, Column.of(rest));
            case "failed" -> new RowSelector(Form.FAILED, null, Column.of(rest));
            case "each" -> new RowSelector(Form.EACH, null, Column.OBJ);
            case "log" -> new RowSelector(Form.LOG, null, null);
            case "loss" -> new RowSelector(Form.LOSS, null, null);
            case "sessions" -> new RowSelector(Form.SESSIONS, TypeSet.of(rest), null);
            default -> throw new AssertionError(text);
        };
    }

    /** What each event shows that has rows. */
    Clues clues() {
        return switch (form) {
            case TYPES, SESSIONS -> Clues.types(types.all());
            case EACH -> Clues.types(DecisionColumns.types());
            case ALL, HAS, FAILED, LOG, LOSS -> Clues.NONE;
        };
    }

    /** Whether it selects the events that have a value of a column. */
    boolean isOf(Column other) {
        return form == Form.HAS && column == other;
    }

    /**
     * How many rows a system call has that ended so, if it is all that its event is about: its
     * other records tell of files, arguments and addresses.
     */
    int countOfCall(Outcome outcome) {
        return switch (form) {
            case ALL -> 1;
            case TYPES -> types.has(RecordTypes.SYSCALL, outcome) ? 1 : 0;
            case FAILED -> outcome == Outcome.NO && column == Column.SYSCALL ? 1 : 0;
            case HAS, EACH, LOG, LOSS, SESSIONS -> 0;
        };
    }

    /** Whether events that are called by a type can have rows. */
    boolean isOf(int type) {
        return form != Form.TYPES || types.mayHave(type);
    }

    /** How many rows an event has. */
    int count(EventView view) {
        return switch (form) {
            case ALL -> 1;
            case TYPES -> types.has(view.type(), view.outcome()) ? 1 : 0;
            case HAS -> view.first(column) ? 1 : 0;
            case FAILED -> view.outcome() == Outcome.NO && view.first(column) ? 1 : 0;
            case EACH -> view.decisions();
            case LOG, LOSS, SESSIONS -> 0;
        };
    }
}
