// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.query.EventField;
import io.github.libaudit4j.query.FieldKind;
import io.github.libaudit4j.query.FieldValues;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.nio.charset.StandardCharsets;

/** Counts by the values of a field of the catalogue. */
final class FieldDimension implements Dimension {
    private final EventField field;
    private final FieldValues values;
    private final boolean isInterpreted;
    private final Memo memo = new Memo();
    private final Bytes scratch = new Bytes();

    FieldDimension(EventField field, IdNames names, boolean isInterpreted) {
        this.field = field;
        this.values = new FieldValues(names);
        this.isInterpreted = isInterpreted;
    }

    @Override
    public boolean first(EventView view) {
        values.start(view.event(), field);
        return values.next();
    }

    @Override
    public boolean next(EventView view) {
        return values.next();
    }

    @Override
    public void addTo(Bytes key) {
        int index = values.index();
        if (field.kind() == FieldKind.RESULT) {
            key.add(values.interpreted()); // it is written in several ways
        } else if (index < 0 || isPieces(values.record(), index)) {
            key.add(isInterpreted ? values.interpreted() : values.text());
        } else if (isInterpreted && field.kind() != FieldKind.TEXT) {
            interpreted(key, values.record(), index);
        } else {
            text(key, values.record(), index);
        }
    }

    /** Whether the field's value is more than this value, or means more than it says. */
    private static boolean isPieces(AuditRecord record, int index) {
        return switch (Interpreter.meaning(record, index)) {
            case KEYS, LIST, ADDRESS, ARGV, KEYSTROKES -> true;
            default -> false;
        };
    }

    private static void text(Bytes key, AuditRecord record, int index) {
        byte[] bytes = record.bytes();
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        boolean isHex =
                record.form(index) == Form.BARE
                        && HexText.is(bytes, from, to)
                        && Interpreter.meaning(record, index) == Meaning.TEXT;
        if (isHex) {
            int at = key.room((to - from) / 2);
            key.length = HexText.decode(bytes, from, to, key.array, at);
        } else {
            key.add(bytes, from, to);
        }
    }

    /** What ids and system calls mean is remembered; the rest is found out each time. */
    private void interpreted(Bytes key, AuditRecord record, int index) {
        boolean isRemembered =
                switch (field.kind()) {
                    case USER, GROUP, SESSION, SYSCALL, ARCH, ERRNO, SIGNAL -> true;
                    default -> false;
                };
        if (!isRemembered) {
            key.add(values.interpreted());
            return;
        }
        scratch.clear();
        scratch.add(record.bytes(), record.valueStart(index), record.valueEnd(index));
        int arch = field.kind() == FieldKind.SYSCALL ? record.find("arch") : -1;
        if (arch >= 0) {
            scratch.add(' ');
            scratch.add(record.bytes(), record.valueStart(arch), record.valueEnd(arch));
        }
        byte[] meaning = memo.of(scratch.array, 0, scratch.length);
        if (meaning == null) {
            meaning = values.interpreted().getBytes(StandardCharsets.UTF_8);
            memo.put(scratch.array, 0, scratch.length, meaning);
        }
        key.add(meaning);
    }
}
