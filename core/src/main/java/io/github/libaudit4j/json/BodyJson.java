// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RepeatedBody;
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

    private final JsonWriter json;
    private final FieldIndex fields = new FieldIndex(true);
    private final MeaningJson values;
    private final Calls calls = new Calls();
    private final CallJson callJson;
    private final Repeated<byte[]> bodies = new Repeated<>();
    private final Repeated<Ending> endings = new Repeated<>();

    /** The end of the fields, and of what they mean: empty where that is nothing. */
    private record Ending(byte[] fields, byte[] meanings) {}

    BodyJson(JsonWriter json) {
        this.json = json;
        this.values = new MeaningJson(json);
        this.callJson = new CallJson(json);
    }

    /**
     * Writes the members.
     *
     * @return whether bytes were no text, so that the members lack something
     */
    boolean write(AuditRecord record) throws IOException {
        RepeatedBody body = record.repeated();
        if (Calls.isUsual(record)) {
            return call(record, body);
        }
        boolean isWhole = body != null && record.repeatedFrom() == 0;
        byte[] known = isWhole ? bodies.of(body) : null;
        if (known != null) {
            json.again(known, 0);
            return false;
        }
        long start = json.position();
        boolean lossy = anew(record);
        if (isWhole && !lossy) {
            bodies.keep(body, json.since(start));
        }
        return lossy;
    }

    /** Writes a SYSCALL record: what differs from call to call, and what tells of the process. */
    private boolean call(AuditRecord record, RepeatedBody body) throws IOException {
        Calls.Call call = calls.of(record);
        if (call == null) {
            return callAnew(record);
        }
        Ending ending = endings.of(body);
        if (ending == null) {
            return processAnew(record, body, call);
        }
        callJson.fields(record, call, 1);
        json.again(ending.fields, 1);
        callJson.meanings(record, call);
        json.again(ending.meanings, 1);
        return false;
    }

    private boolean callAnew(AuditRecord record) throws IOException {
        fields.find(record, record.count());
        long replaced = json.replaced();
        long start = json.position();
        json.name(FIELDS);
        json.beginObject();
        section(record, Section.BODY, 0, Calls.EXIT);
        byte[] written = json.since(start);
        section(record, Section.BODY, Calls.EXIT, Calls.FIELDS);
        restOfFields(record, Calls.FIELDS);
        boolean lossy = json.replaced() != replaced || fields.anyReplaced();
        if (fields.anyMeaning()) {
            start = json.position();
            json.name(INTERPRETED);
            json.beginObject();
            interpreted(record, Section.BODY, 0, Calls.EXIT);
            calls.keep(record, written, json.since(start));
            interpreted(record, Section.BODY, Calls.EXIT, Calls.FIELDS);
            restOfMeanings(record, Calls.FIELDS);
        }
        return lossy;
    }

    private boolean processAnew(AuditRecord record, RepeatedBody body, Calls.Call call)
            throws IOException {
        fields.find(record, Calls.FIELDS, record.count());
        long replaced = json.replaced();
        callJson.fields(record, call, 1);
        long start = json.position();
        restOfFields(record, Calls.FIELDS);
        byte[] written = json.since(start);
        boolean lossy = json.replaced() != replaced || fields.anyReplaced();
        callJson.meanings(record, call);
        start = json.position();
        restOfMeanings(record, Calls.FIELDS);
        byte[] meanings = json.since(start);
        if (!lossy && written != null && meanings != null) {
            endings.keep(body, new Ending(written, meanings));
        }
        return lossy;
    }

    private boolean anew(AuditRecord record) throws IOException {
        fields.find(record, record.count());
        long replaced = json.replaced();
        json.name(FIELDS);
        json.beginObject();
        restOfFields(record, 0);
        boolean lossy = json.replaced() != replaced || fields.anyReplaced();
        if (fields.anyMeaning()) {
            json.name(INTERPRETED);
            json.beginObject();
            restOfMeanings(record, 0);
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
