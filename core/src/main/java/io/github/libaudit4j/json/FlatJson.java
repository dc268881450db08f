// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.RepeatedBody;
import io.github.libaudit4j.record.Section;
import java.io.IOException;
import java.util.Arrays;

/**
 * Writes a record as one flat object of strings: the shape that {@code auparse} of go-libaudit
 * 0.0.2 prints, as its manual shows it, read by our grammar.
 *
 * <pre>
 * {"@timestamp":"2017-03-21 23:12:51.011 +0000 UTC","record_type":"SYSCALL","sequence":"50406",
 *  "arch":"x86_64","syscall":"connect",...,"subj_user":"system_u",...,"raw_msg":"audit(14901379..."}
 * </pre>
 *
 * <p>As there, {@code (null)} and {@code ?} are left out, an SELinux context is split, a socket
 * address is taken apart and the arguments of EXECVE are one {@code cmdline}. Otherwise than there
 * nothing else is lost: a repeated name has an array, a program's field with the name of one of the
 * kernel's is {@code msg.NAME}, a field with the name of a member of ours is {@code data.NAME},
 * words without a name are {@code text}, and what auditd added is the object {@code enriched}.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class FlatJson {
    private static final MemberName RAW_MESSAGE = new MemberName("raw_msg");
    private static final byte[] NOTHING = {};

    private final JsonWriter json;
    private final FieldIndex fields = new FieldIndex(false);
    private final FlatField field;
    private final Repeated<Text> repeated = new Repeated<>();
    private final HeadJson head;
    private final Calls calls = new Calls();
    private final CallJson callJson;

    /** The members, and the end of the line as a string, of what the log repeats. */
    private record Text(byte[] members, byte[] raw) {}

    /**
     * Writes records to a writer.
     *
     * @param json where they go
     */
    public FlatJson(JsonWriter json) {
        this.json = json;
        this.field = new FlatField(json, fields);
        this.head = new HeadJson(json, true);
        this.callJson = new CallJson(json);
    }

    /**
     * Writes one record and ends the document.
     *
     * @param record the record
     * @throws IOException if the writer's stream fails
     */
    public void write(AuditRecord record) throws IOException {
        RepeatedBody body = record.repeated();
        int first = body == null ? 0 : record.repeatedFrom();
        Calls.Call call = first == Calls.FIELDS ? calls.of(record) : null;
        Text known = repeated.of(body);
        fields.find(record, call == null ? 0 : first, known == null ? record.count() : first);
        json.beginObject();
        head.write(record);
        if (call == null) {
            head(record, first);
        } else {
            callJson.fields(record, call, 0);
        }
        if (known == null) {
            rest(record, first);
        } else {
            json.again(known.members, 0);
            json.name(RAW_MESSAGE);
            json.string(record.bytes(), record.idStart(), restStart(record, first), known.raw);
        }
        if (record.cut()) {
            json.name("cut");
            json.bool(true);
        }
        json.endObject();
        json.endDocument();
    }

    /** The fields before those that the log repeats. */
    private void head(AuditRecord record, int first) throws IOException {
        long start = json.position();
        members(record, 0, Math.min(first, Calls.EXIT));
        if (first == Calls.FIELDS) {
            calls.keep(record, json.since(start), NOTHING);
        }
        members(record, Math.min(first, Calls.EXIT), first);
    }

    /** What the log repeats, or all there is; and the line. */
    private void rest(AuditRecord record, int first) throws IOException {
        long start = json.position();
        members(record, first, record.count());
        enriched(record);
        byte[] written = record.repeated() == null ? null : json.since(start);
        long replaced = json.replaced();
        rawMessage(record);
        if (written != null && json.replaced() == replaced && hasId(record)) {
            byte[] rest =
                    Arrays.copyOfRange(record.bytes(), restStart(record, first), record.bodyEnd());
            repeated.keep(record.repeated(), new Text(written, JsonWriter.quoted(rest)));
        }
    }

    private static int restStart(AuditRecord record, int first) {
        return first == 0 ? record.bodyStart() : record.nameStart(first);
    }

    private void members(AuditRecord record, int from, int to) throws IOException {
        boolean argumentsDone = false;
        for (int i = from; i < to; i++) {
            if (record.section(i) == Section.ENRICHED || fields.isLater(i)) {
                continue;
            }
            if (Interpreter.isArgument(record, i)) {
                if (!argumentsDone) {
                    argumentsDone = true;
                    json.name("cmdline");
                    json.string(CommandLine.of(record));
                }
                continue;
            }
            if (fields.next(i) == 0) {
                if (!isNothing(record, i)) {
                    field.single(record, i, "");
                }
                continue;
            }
            boolean kernels = named(record, i, Section.BODY, "");
            named(record, i, Section.MSG, kernels ? "msg." : "");
        }
    }

    /**
     * Writes the values of one name in one section, under a name that no other has.
     *
     * @return whether the section has a field of that name
     */
    private boolean named(AuditRecord record, int first, Section section, String prefix)
            throws IOException {
        boolean any = false;
        int values = 0;
        int last = first;
        for (int i = first, more = 1; more != 0; i = more) {
            boolean here = record.section(i) == section;
            any |= here;
            if (here && !isNothing(record, i)) {
                values++;
                last = i;
            }
            more = fields.next(i);
        }
        if (values == 1) {
            field.single(record, last, prefix);
        } else if (values > 1) {
            field.name(record, last, prefix);
            json.beginArray();
            for (int i = first, more = 1; more != 0; i = more) {
                if (record.section(i) == section && !isNothing(record, i)) {
                    field.value(record, i);
                }
                more = fields.next(i);
            }
            json.endArray();
        }
        return any;
    }

    /** {@code key=(null)}, {@code addr=?}, {@code old=}: what the kernel writes for nothing. */
    private static boolean isNothing(AuditRecord record, int index) {
        if (record.form(index) != Form.BARE) {
            return false;
        }
        int from = record.valueStart(index);
        int length = record.valueEnd(index) - from;
        return length == 0
                || length == 1 && record.bytes()[from] == '?'
                || length == 6
                        && record.bytes()[from] == '('
                        && record.value(index).equals("(null)");
    }

    private void enriched(AuditRecord record) throws IOException {
        int count = record.count();
        if (count == 0 || record.section(count - 1) != Section.ENRICHED) {
            return;
        }
        json.name("enriched");
        json.beginObject();
        for (int i = 0; i < count; i++) {
            int before = fields.previous(i);
            boolean first = before < 0 || record.section(before) != Section.ENRICHED;
            if (first && record.section(i) == Section.ENRICHED) {
                fields.write(json, record, i);
            }
        }
        json.endObject();
    }

    /** From {@code audit(} on; made anew for a journal entry, which has no such text. */
    private void rawMessage(AuditRecord record) throws IOException {
        json.name(RAW_MESSAGE);
        if (hasId(record)) {
            json.string(record.bytes(), record.idStart(), record.bodyEnd());
        } else {
            json.string(record.message());
        }
    }

    private static boolean hasId(AuditRecord record) {
        return record.idStart() < record.bodyStart();
    }
}
