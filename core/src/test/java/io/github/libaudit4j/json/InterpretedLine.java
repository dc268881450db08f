// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code ausearch -i}, taken apart by the record that it is about: such a line alone does
 * not say where a value ends.
 *
 * @param head the node, {@code type=} and {@code msg=audit(...)}
 * @param body what is behind it
 */
record InterpretedLine(String head, String body) {
    private static final Pattern LINE =
            Pattern.compile(
                    "((?:node=\\S+ )?type=(\\S+) msg=audit\\(.*?\\.(\\d+):(\\d+)\\)) : ?(.*)");

    /** What a line and its record have in common. */
    static String id(AuditRecord record) {
        return "%d %d:%d".formatted(record.type(), record.millis() % 1000, record.serial());
    }

    /** The same, of a line; null for a line of dashes. */
    static String id(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? "%d %d:%s"
                        .formatted(
                                RecordTypes.number(parts.group(2)),
                                Integer.parseInt(parts.group(3)),
                                parts.group(4))
                : null;
    }

    static InterpretedLine of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        return new InterpretedLine(parts.group(1), parts.group(5).stripTrailing());
    }

    /**
     * The values of the record's fields, in order, each up to the name of the next; none where a
     * name is missing.
     */
    List<String> values(AuditRecord record) {
        List<String> values = new ArrayList<>();
        List<String> names = names(record);
        int from = 0;
        for (int i = 0; i < names.size(); i++) {
            Matcher name = name(names.get(i)).matcher(body);
            if (!name.find(from)) {
                return List.of();
            }
            Matcher next = i + 1 < names.size() ? name(names.get(i + 1)).matcher(body) : null;
            boolean isLast = next == null || !next.find(name.end());
            values.add(body.substring(name.end(), isLast ? body.length() : next.start()));
            from = isLast ? body.length() : next.start();
        }
        return values;
    }

    /** The names of the fields that ausearch looks at. */
    static List<String> names(AuditRecord record) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < record.count(); i++) {
            boolean isNamed =
                    record.section(i) != Section.ENRICHED
                            && record.form(i) != Form.TEXT
                            && record.bytes()[record.nameEnd(i)] == '=';
            if (isNamed) {
                names.add(record.name(i));
            }
        }
        return names;
    }

    private static Pattern name(String name) {
        return Pattern.compile("(?:^| |')" + Pattern.quote(name) + "=");
    }
}
