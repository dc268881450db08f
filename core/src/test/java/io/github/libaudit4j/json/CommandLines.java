// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.util.ArrayList;
import java.util.List;

/** Arguments, and the command line that they are written as. */
final class CommandLines {
    private CommandLines() {}

    /** The arguments of a record; pieces that follow each other are one. */
    static List<String> arguments(AuditRecord record) {
        List<String> arguments = new ArrayList<>();
        String last = null;
        for (int i = 0; i < record.count(); i++) {
            if (Interpreter.isArgument(record, i) && record.section(i) != Section.ENRICHED) {
                String name = record.name(i).replaceFirst("\\[.*", "");
                String text = Interpreter.text(record, i);
                if (name.equals(last)) {
                    text = arguments.remove(arguments.size() - 1) + text;
                }
                arguments.add(text);
                last = name;
            }
        }
        return arguments;
    }

    /** Takes apart what Go's strconv.Quote joined. */
    static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            StringBuilder argument = new StringBuilder();
            at = quoted(line, at, argument);
            arguments.add(argument.toString());
            if (at < line.length() && line.charAt(at++) != ' ') {
                throw new IllegalArgumentException("no blank at " + (at - 1) + " of " + line);
            }
        }
        return arguments;
    }

    private static int quoted(String line, int from, StringBuilder into) {
        if (line.charAt(from) != '"') {
            throw new IllegalArgumentException("no quote at " + from + " of " + line);
        }
        int at = from + 1;
        while (line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c != '\\') {
                into.append(c);
                continue;
            }
            char escape = line.charAt(at++);
            if (escape == 'x') {
                into.append((char) Integer.parseInt(line.substring(at, at + 2), 16));
                at += 2;
            } else {
                into.append("\u0007\b\f\n\r\t\u000B\\\"".charAt("abfnrtv\\\"".indexOf(escape)));
            }
        }
        return at + 1;
    }
}
