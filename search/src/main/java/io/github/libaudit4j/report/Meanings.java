// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts names in the place of numbers: of users, as the log itself or the given names have them, and
 * of system calls. What was typed at a terminal is always told as keys.
 */
final class Meanings {
    private static final byte[] UNSET = {'u', 'n', 's', 'e', 't'};
    private static final byte[] UNKNOWN = {'u', 'n', 'k', 'n', 'o', 'w', 'n', '('};

    private final IdNames names;
    private final boolean isAsked;
    private final Memo users = new Memo();
    private final Memo calls = new Memo();
    private final Bytes key = new Bytes();

    Meanings(IdNames names, boolean isAsked) {
        this.names = names;
        this.isAsked = isAsked;
    }

    /** Replaces the value that the view has gone to by what it means. */
    void apply(EventView view, Column column) {
        if (column == Column.DATA) {
            text(view, Interpreter.text(view.record(), view.index()));
            return;
        }
        if (!isAsked) {
            return;
        }
        if (column == Column.SYSCALL) {
            syscall(view);
        } else if (column == Column.AUID || column == Column.LOGIN && isId(view)) {
            user(view);
        }
    }

    private static boolean isId(EventView view) {
        return view.record().named(view.index(), "auid");
    }

    private static void text(EventView view, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        view.take(bytes, 0, bytes.length);
    }

    private void syscall(EventView view) {
        int arch = view.record().find("arch");
        if (arch < 0) {
            return;
        }
        byte[] bytes = view.record().bytes();
        key.clear();
        key.add(view.bytes, view.from, view.to);
        key.add(' ');
        key.add(bytes, view.record().valueStart(arch), view.record().valueEnd(arch));
        byte[] name = calls.of(key.array, 0, key.length);
        if (name == null) {
            name = call(view);
            calls.put(key.array, 0, key.length, name);
        }
        view.take(name, 0, name.length);
    }

    private static byte[] call(EventView view) {
        String name = Interpreter.syscall(view.record(), view.index());
        return (name == null ? view.record().value(view.index()) : name)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void user(EventView view) {
        if (view.bytes[view.from] == '-') {
            view.take(UNSET, 0, UNSET.length);
        } else if (!added(view)) {
            named(view);
        }
    }

    /** The name that auditd added to the record. */
    private static boolean added(EventView view) {
        AuditRecord record = view.record();
        int last = record.count() - 1;
        int index = last < 0 || record.section(last) != Section.ENRICHED ? -1 : record.find("AUID");
        if (index < 0 || isUnknown(record, index)) {
            return false;
        }
        view.take(record.bytes(), record.valueStart(index), record.valueEnd(index));
        return true;
    }

    private static boolean isUnknown(AuditRecord record, int index) {
        int from = record.valueStart(index);
        boolean isUnknown = record.valueEnd(index) - from > UNKNOWN.length;
        for (int i = 0; i < UNKNOWN.length && isUnknown; i++) {
            isUnknown = record.bytes()[from + i] == UNKNOWN[i];
        }
        return isUnknown;
    }

    private void named(EventView view) {
        byte[] name = users.of(view.bytes, view.from, view.to);
        if (name == null) {
            String known = names.user(view.record().number(view.index(), IdNames.UNSET));
            name =
                    known == null
                            ? Arrays.copyOfRange(view.bytes, view.from, view.to)
                            : known.getBytes(StandardCharsets.UTF_8);
            users.put(view.bytes, view.from, view.to, name);
        }
        view.take(name, 0, name.length);
    }
}
