// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;

/**
 * The arguments in one EXECVE record as one text, each in double quotes with the escapes of Go's
 * {@code strconv.Quote}: what go-libaudit 0.0.2 calls {@code cmdline}.
 */
final class CommandLine {
    private CommandLine() {}

    static String of(AuditRecord record) {
        StringBuilder text = new StringBuilder();
        String argument = null;
        for (int i = 0; i < record.count(); i++) {
            if (Interpreter.isArgument(record, i) && record.section(i) != Section.ENRICHED) {
                argument = append(text, argument, record, i);
            }
        }
        return text.append('"').toString();
    }

    /** Appends an argument, or the next fragment of the same one; returns the argument's name. */
    private static String append(
            StringBuilder text, String argument, AuditRecord record, int index) {
        String name = record.name(index);
        int fragment = name.indexOf('[');
        String whole = fragment < 0 ? name : name.substring(0, fragment);
        if (!whole.equals(argument)) {
            text.append(argument == null ? "\"" : "\" \"");
        }
        quote(text, Interpreter.text(record, index));
        return whole;
    }

    private static void quote(StringBuilder text, String argument) {
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case 0x07 -> text.append("\\a");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case 0x0B -> text.append("\\v");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        text.append("\\x%02x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
    }
}
