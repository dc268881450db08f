// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.io.IOException;

/**
 * Writes what a record says: its fields as written, what auditd added, and what they mean.
 *
 * <pre>
 * "fields":{"arch":"c000003e","syscall":"257",...},"enriched":{...},"interpreted":{...}
 * </pre>
 *
 * <p>The end of it, for the fields that the log repeats, is written once and then copied. Measured
 * by {@code JsonBenchmark}.
 */
final class BodyJson {
    private static final MemberName FIELDS = new MemberName("fields");
    private static final MemberName INTERPRETED = new MemberName("interpreted");
    private static final byte[] NOTHING = {};

    private final JsonWriter json;
    private final FieldIndex fields = new FieldIndex(true);
    private final MeaningJson values;
    private final Repeated<Text> repeated = new Repeated<>();

    /** The end of the fields, and of what they mean: empty where that is nothing. */
    private record Text(byte[] fields, byte[] meanings) {}

    BodyJson(JsonWriter json) {
        this.json = json;
        this.values = new MeaningJson(json);
    }

    /**
     * Writes the members.
     *
     * @return whether bytes were no text, so that the members lack something
     */
    boolean write(AuditRecord record) throws IOException {
        Text known = repeated.of(record.repeated());
        if (known != null) {
            fields.find(record, record.repeatedFrom());
            if (canEndAgain(record)) {
                again(record, known);
                return false;
            }
        }
        fields.find(record, record.count());
        return anew(record);
    }

    /** Whether the meanings of the last fields come first, or behind a comma whatever they are. */
    private boolean canEndAgain(AuditRecord record) {
        return record.repeatedFrom() == 0 || fields.anyMeaning();
    }

    private void again(AuditRecord record, Text known) throws IOException {
        int first = record.repeatedFrom();
        json.name(FIELDS);
        json.beginObject();
        section(record, Section.BODY, 0, first);
        json.again(known.fields(), 1);
        if (fields.anyMeaning() || known.meanings().length > 0) {
            json.name(INTERPRETED);
            json.beginObject();
            interpreted(record, Section.BODY, 0, first);
            json.again(known.meanings(), 1);
        }
    }

    private boolean anew(AuditRecord record) throws IOException {
        long replaced = json.replaced();
        int first = record.repeated() == null ? 0 : record.repeatedFrom();
        json.name(FIELDS);
        json.beginObject();
        section(record, Section.BODY, 0, first);
        boolean keepable = record.repeated() != null && (first == 0 || fields.anyMeaning());
        long start = json.position();
        restOfFields(record, first);
        byte[] ending = keepable ? json.since(start) : null;
        boolean lossy = json.replaced() != replaced || fields.anyReplaced();
        byte[] meanings = NOTHING;
        if (fields.anyMeaning()) {
            json.name(INTERPRETED);
            json.beginObject();
            interpreted(record, Section.BODY, 0, first);
            start = json.position();
            restOfMeanings(record, first);
            meanings = keepable ? json.since(start) : null;
        }
        if (ending != null && meanings != null && !lossy) {
            repeated.keep(record.repeated(), new Text(ending, meanings));
        }
        return lossy;
    }

    // ---- as written

    private void restOfFields(AuditRecord record, int first) throws IOException {
        section(record, Section.BODY, first, record.count());
        json.endObject();
        int last = record.count() - 1; // sections stand in order, so a look at the end is enough
        if (last >= 0 && record.section(last) == Section.ENRICHED) {
            json.name("enriched");
            json.beginObject();
            section(record, Section.ENRICHED, first, record.count());
            json.endObject();
        }
    }

    /** The members of one section; the message stands where its first field does. */
    private void section(AuditRecord record, Section section, int from, int to) throws IOException {
        boolean message = false;
        for (int i = from; i < to; i++) {
            Section of = record.section(i);
            if (of == section && !fields.isLater(i)) {
                fields.write(json, record, i);
            } else if (of == Section.MSG && section == Section.BODY && !message) {
                message = true;
                json.name("msg");
                json.beginObject();
                section(record, Section.MSG, from, to);
                json.endObject();
            }
        }
    }

    // ---- as understood

    private void restOfMeanings(AuditRecord record, int first) throws IOException {
        interpreted(record, Section.BODY, first, record.count());
        boolean message = false;
        for (int i = first; i < record.count() && !message; i++) {
            message = fields.meaning(i) != Meaning.NONE && record.section(i) == Section.MSG;
        }
        if (message) {
            json.name("msg");
            json.beginObject();
            interpreted(record, Section.MSG, first, record.count());
            json.endObject();
        }
        json.endObject();
    }

    private void interpreted(AuditRecord record, Section section, int from, int to)
            throws IOException {
        for (int i = from; i < to; i++) {
            if (record.section(i) != section || fields.isLater(i)) {
                continue;
            }
            if (fields.next(i) != 0) {
                repeated(record, i);
            } else if (fields.text(i) != null) {
                fields.writeText(json, record, i);
            } else if (fields.meaning(i) != Meaning.NONE) {
                fields.writeName(json, record, i);
                values.write(record, i, fields.meaning(i));
            }
        }
    }

    /** An array beside the one of values: null for those that mean just what they say. */
    private void repeated(AuditRecord record, int first) throws IOException {
        boolean any = false;
        for (int i = first, more = 1; more != 0; i = more) {
            any |= fields.meaning(i) != Meaning.NONE;
            more = fields.next(i);
        }
        if (!any) {
            return;
        }
        fields.writeName(json, record, first);
        json.beginArray();
        for (int i = first, more = 1; more != 0; i = more) {
            if (fields.text(i) != null) {
                json.string(fields.text(i), 0, fields.text(i).length);
            } else {
                values.write(record, i, fields.meaning(i));
            }
            more = fields.next(i);
        }
        json.endArray();
    }
}
