// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.json.ZonedTime;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import java.time.ZoneOffset;

/**
 * A record as a line for people: when, where, what, and each field by its meaning.
 *
 * <pre>
 * 2026-11-22T14:03:13.579Z vm SYSCALL 5167156 arch=x86_64 syscall=openat exit=EACCES comm="a b"
 * </pre>
 *
 * <p>A value is bare only if it has no blank, quote, equals sign or backslash, so that none can
 * pose as another field; else it is in quotes, with {@code \"} for a quote. A program's own fields
 * are {@code msg.NAME}, those that auditd added are in upper case.
 */
final class TextLine {
    private final ZonedTime time = new ZonedTime(ZoneOffset.UTC);

    void append(AuditRecord record, StringBuilder line) {
        line.append(time.text(record.millis()));
        if (record.node() != null) {
            value(line.append(' '), record.node());
        }
        line.append(' ').append(record.typeName()).append(' ').append(record.serial());
        for (int i = 0; i < record.count(); i++) {
            line.append(' ');
            if (record.section(i) == Section.MSG) {
                line.append("msg.");
            }
            name(line, record, i);
            value(line.append('='), Interpreter.text(record, i));
        }
        if (record.cut()) {
            line.append(" (cut)");
        }
        line.append('\n');
    }

    private static void name(StringBuilder line, AuditRecord record, int index) {
        Escaped.append(line, record.form(index) == Form.TEXT ? "text" : record.name(index));
    }

    /** Appends a value, in quotes unless it is plain. */
    static void value(StringBuilder line, String value) {
        if (isPlain(value)) {
            line.append(value);
            return;
        }
        line.append('"');
        int from = line.length();
        Escaped.append(line, value);
        for (int i = line.length() - 1; i >= from; i--) {
            if (line.charAt(i) == '"') {
                line.insert(i, '\\');
            }
        }
        line.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '"' || c == '\'' || c == '=' || c == '\\') {
                return false;
            }
        }
        return !value.isEmpty();
    }
}
