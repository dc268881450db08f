// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes expressions about fields and values that events have, so that many are met. */
final class RandomExpression {
    private static final int DEEPEST = 3;

    private final SplittableRandom random;
    private final List<AuditEvent> events;
    private final IdNames names;

    RandomExpression(SplittableRandom random, List<AuditEvent> events, IdNames names) {
        this.random = random;
        this.events = events;
        this.names = names;
    }

    String next() {
        return next(0);
    }

    private String next(int depth) {
        return switch (depth == DEEPEST ? 9 : random.nextInt(10)) {
            case 0 -> "(" + next(depth + 1) + " and " + next(depth + 1) + ")";
            case 1 -> "(" + next(depth + 1) + " or " + next(depth + 1) + ")";
            case 2 -> "not (" + next(depth + 1) + ")";
            default -> comparison();
        };
    }

    private String comparison() {
        AuditEvent event = events.get(random.nextInt(events.size()));
        String field = field(event);
        List<String> values = values(event, field);
        if (values.isEmpty()) {
            return "has " + field;
        }
        String value = values.get(random.nextInt(values.size()));
        String part = part(value);
        return switch (random.nextInt(10)) {
            case 0 -> "has " + field;
            case 1 -> field + " contains " + quoted(part);
            case 2 -> field + " ~ " + quoted("^?" + pattern(part) + ".*");
            case 3 -> field + " in (" + quoted(value) + ", " + quoted("x") + ")";
            case 4 -> "raw(" + field + ") == " + quoted(value);
            case 5 -> field + " != " + quoted(value);
            case 6 -> field + " >= " + bare(value);
            case 7 -> field + " == " + quoted(value);
            default -> field + " == " + bare(value);
        };
    }

    /** A field of the catalogue, or any field of a record of the event. */
    private String field(AuditEvent event) {
        List<EventField> all = EventFields.all();
        if (random.nextInt(3) > 0) {
            return all.get(random.nextInt(all.size())).name();
        }
        var record = event.record(random.nextInt(event.count()));
        String name = record.count() == 0 ? "pid" : record.name(random.nextInt(record.count()));
        return EventFields.of(name) == null ? "pid" : name;
    }

    private List<String> values(AuditEvent event, String field) {
        List<String> texts = new ArrayList<>();
        FieldValues values = new FieldValues(names);
        for (values.start(event, EventFields.of(field)); values.next(); ) {
            texts.add(values.raw());
            texts.add(values.text());
            texts.add(values.interpreted());
            if (values.number() != FieldValues.NO_NUMBER) {
                texts.add(Long.toString(values.number()));
            }
        }
        return texts;
    }

    private String part(String value) {
        int from = random.nextInt(value.length() + 1);
        return value.substring(from, from + random.nextInt(value.length() - from + 1));
    }

    private String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (char c : text.substring(0, Math.min(text.length(), 50)).toCharArray()) {
            pattern.append(
                    switch (random.nextInt(12)) {
                        case 0 -> ".";
                        case 1 -> c + (Character.isLetterOrDigit(c) ? "?" : "");
                        case 2 -> Character.isLetterOrDigit(c) ? "[" + c + "z]" : ".";
                        case 3 -> Character.isLetterOrDigit(c) ? c + "+" : ".";
                        default -> Character.isLetterOrDigit(c) ? c + "" : c == '/' ? "\\/" : ".";
                    });
        }
        return pattern.toString();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String bare(String text) {
        return text.isEmpty()
                        || text.chars().anyMatch(c -> c <= ' ' || "()<>=!~&|\"',".indexOf(c) >= 0)
                ? quoted(text)
                : text;
    }
}
