// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Conditions whose test is plain to see. */
record Wanted(String name, Predicate<AuditEvent> isMet, Clues clues) implements Condition {
    static Wanted all() {
        return new Wanted("all", event -> true, Clues.NONE);
    }

    static Wanted text(String text) {
        return new Wanted(
                text,
                event -> event.records().stream().anyMatch(record -> body(record).contains(text)),
                Clues.texts(text));
    }

    private static String body(AuditRecord record) {
        int from = record.bodyStart();
        return new String(record.bytes(), from, record.end() - from, StandardCharsets.UTF_8);
    }

    static Wanted type(String name) {
        int type = RecordTypes.number(name);
        return new Wanted(
                "type " + name,
                event -> event.records().stream().anyMatch(record -> record.type() == type),
                Clues.types(List.of(type)));
    }

    static Wanted serial(long serial) {
        return new Wanted(
                "serial " + serial,
                event -> event.serial() == serial,
                Clues.serials(List.of(serial)));
    }

    static Wanted between(long since, long until) {
        return new Wanted(
                since + ".." + until,
                event -> event.millis() >= since && event.millis() <= until,
                Clues.between(since, until));
    }

    Wanted and(Wanted other) {
        return new Wanted(
                "(" + name + " and " + other.name + ")",
                isMet.and(other.isMet),
                clues.and(other.clues));
    }

    Wanted or(Wanted other) {
        return new Wanted(
                "(" + name + " or " + other.name + ")",
                isMet.or(other.isMet),
                clues.or(other.clues));
    }

    Wanted not() {
        return new Wanted("not " + name, isMet.negate(), Clues.NONE);
    }

    /** One of a few parts, of the words, times and serials that a {@link ScannedLog} has. */
    static Wanted random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0, 1 -> text(ScannedLog.WORDS.get(random.nextInt(ScannedLog.WORDS.size())));
            case 2 -> type(ScannedLog.TYPES.get(random.nextInt(ScannedLog.TYPES.size())));
            case 3 -> serial(ScannedLog.FIRST_SERIAL + random.nextInt(100));
            case 4 -> {
                long since = ScannedLog.FIRST_MILLIS + random.nextInt(60_000);
                yield between(since, since + random.nextInt(30_000));
            }
            case 5 -> random(random, depth - 1).and(random(random, depth - 1));
            case 6 -> random(random, depth - 1).or(random(random, depth - 1));
            default -> random(random, depth - 1).not();
        };
    }

    @Override
    public boolean test(AuditEvent event) {
        return isMet.test(event);
    }

    @Override
    public String toString() {
        return name;
    }
}
