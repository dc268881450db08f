// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;
import java.io.IOException;

/**
 * Writes a record as one object, in JSON or YAML.
 *
 * <pre>
 * {"@timestamp":"2026-11-22T14:03:13.579Z","node":"vm","type":"SYSCALL","serial":5167156,
 *  "fields":{"arch":"c000003e","syscall":"257","exit":"-13","comm":"bash",...},
 *  "enriched":{"ARCH":"x86_64","SYSCALL":"openat","AUID":"alice",...},
 *  "interpreted":{"arch":"x86_64","syscall":"openat","exit":"EACCES"}}
 * </pre>
 *
 * <p>{@code fields} has each value as written, without its quotes; {@code msg} in it is an object
 * of the fields that a program sent; words without a name are under {@code text}; a repeated name
 * has an array. {@code enriched} is what auditd added, {@code interpreted} what we make of a value:
 * for text in hex the text, for {@code proctitle} and {@code key} an array. Further members: {@code
 * "cut":true} where the line was longer than the reader's limit, {@code "raw"} (the line) where it
 * was asked for, {@code "raw_hex"} (its bytes) where it holds bytes that no JSON string can.
 *
 * <p>Not safe for use by several threads at once. Measured by {@code JsonBenchmark}.
 */
public final class RecordJson {
    private static final MemberName TIMESTAMP = new MemberName("@timestamp");
    private static final MemberName NODE = new MemberName("node");
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName SERIAL = new MemberName("serial");
    private static final MemberName FIELDS = new MemberName("fields");
    private static final MemberName INTERPRETED = new MemberName("interpreted");

    private final JsonWriter json;
    private final boolean raw;
    private final FieldIndex fields = new FieldIndex(true);
    private final DecodedText decoded = new DecodedText();

    /**
     * Writes records to a writer.
     *
     * @param json where they go
     * @param raw whether each object also holds the whole line
     */
    public RecordJson(JsonWriter json, boolean raw) {
        this.json = json;
        this.raw = raw;
    }

    /**
     * Writes one record and ends the line.
     *
     * @param record the record
     * @throws IOException if the writer's stream fails
     */
    public void write(AuditRecord record) throws IOException {
        long replaced = json.replaced();
        fields.find(record);
        json.beginObject();
        header(record);
        json.name(FIELDS);
        fields(record);
        boolean lossy = json.replaced() != replaced || fields.anyReplaced();
        if (fields.anyMeaning()) {
            json.name(INTERPRETED);
            interpreted(record);
        }
        notes(record, lossy);
        json.endObject();
        json.endDocument();
    }

    private void header(AuditRecord record) throws IOException {
        json.name(TIMESTAMP);
        json.instant(record.millis());
        if (record.nodeStart() != record.nodeEnd()) {
            json.name(NODE);
            json.string(record.bytes(), record.nodeStart(), record.nodeEnd());
        }
        json.name(TYPE);
        json.plain(record.typeName());
        json.name(SERIAL);
        json.number(record.serial());
    }

    /** What there is to say of the line as a whole. */
    private void notes(AuditRecord record, boolean lossy) throws IOException {
        long replaced = json.replaced();
        if (record.cut()) {
            json.name("cut");
            json.bool(true);
        }
        if (record.joined()) {
            json.name("joined");
            json.bool(true);
        }
        if (raw) {
            json.name("raw");
            json.string(record.bytes(), record.start(), record.end());
        }
        if (lossy || raw && json.replaced() != replaced) {
            json.name("raw_hex");
            json.hex(record.bytes(), record.start(), record.end());
        }
    }

    // ---- as written

    private void fields(AuditRecord record) throws IOException {
        json.beginObject();
        section(record, Section.BODY);
        json.endObject();
        int enriched = first(record, Section.ENRICHED);
        if (enriched >= 0) {
            json.name("enriched");
            json.beginObject();
            section(record, Section.ENRICHED);
            json.endObject();
        }
    }

    /** The members of one section; the message stands where its first field does. */
    private void section(AuditRecord record, Section section) throws IOException {
        boolean message = false;
        for (int i = 0; i < record.count(); i++) {
            Section of = record.section(i);
            if (of == section && !fields.isLater(i)) {
                fields.write(json, record, i);
            } else if (of == Section.MSG && section == Section.BODY && !message) {
                message = true;
                json.name("msg");
                json.beginObject();
                section(record, Section.MSG);
                json.endObject();
            }
        }
    }

    private static int first(AuditRecord record, Section section) {
        int last = record.count() - 1; // sections stand in order, so a look at the end is enough
        return last >= 0 && record.section(last) == section ? last : -1;
    }

    // ---- as understood

    private void interpreted(AuditRecord record) throws IOException {
        json.beginObject();
        interpreted(record, Section.BODY);
        boolean message = false;
        for (int i = 0; i < record.count() && !message; i++) {
            message = fields.meaning(i) != Meaning.NONE && record.section(i) == Section.MSG;
        }
        if (message) {
            json.name("msg");
            json.beginObject();
            interpreted(record, Section.MSG);
            json.endObject();
        }
        json.endObject();
    }

    private void interpreted(AuditRecord record, Section section) throws IOException {
        for (int i = 0; i < record.count(); i++) {
            if (record.section(i) != section || fields.isLater(i)) {
                continue;
            }
            if (fields.next(i) != 0) {
                repeated(record, i);
            } else if (fields.meaning(i) != Meaning.NONE) {
                fields.writeName(json, record, i);
                meaning(record, i);
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
            meaning(record, i);
            more = fields.next(i);
        }
        json.endArray();
    }

    private void meaning(AuditRecord record, int index) throws IOException {
        switch (fields.meaning(index)) {
            case NONE -> json.nothing();
            case TEXT -> decoded.of(record, index).write(json);
            case ARGV ->
                    decoded.of(record, index).withoutLast((byte) 0).writePieces(json, (byte) 0);
            case KEYS -> decoded.of(record, index).writePieces(json, (byte) 1);
            case ARCH, SYSCALL, EXIT, SIGNAL, ID ->
                    json.plain(Interpreter.value(record, index, fields.meaning(index)).toString());
            case LIST, ADDRESS ->
                    json.value(Interpreter.value(record, index, fields.meaning(index)));
        }
    }
}
