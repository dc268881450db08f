// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;

/**
 * Writes a record as one object, in JSON or YAML.
 *
 * <pre>
 * {"@timestamp":"2026-11-22T14:03:13.579Z","node":"vm","type":"SYSCALL","serial":5167156,
 *  "fields":{"arch":"c000003e","syscall":"257","exit":"-13","comm":"bash",...},
 *  "enriched":{"ARCH":"x86_64","SYSCALL":"openat","AUID":"alice",...},
 *  "interpreted":{"arch":"x86_64","syscall":"openat","exit":"EACCES","a0":"AT_FDCWD",...}}
 * </pre>
 *
 * <p>{@code fields} has each value as written, without its quotes; {@code msg} in it is an object
 * of the fields that a program sent; words without a name are under {@code text}; a repeated name
 * has an array. {@code enriched} is what auditd added, {@code interpreted} what we make of a value:
 * for text in hex the text, for {@code proctitle} and {@code key} an array, for flags one text,
 * {@code "O_WRONLY|O_CREAT"}. Further members: {@code "cut":true} where the line was longer than
 * the reader's limit, {@code "raw"} (the line) where it was asked for, {@code "raw_hex"} (its
 * bytes) where it holds bytes that no JSON string can.
 *
 * <p>Not safe for use by several threads at once. Measured by {@code JsonBenchmark}.
 */
public final class RecordJson {
    private final JsonWriter json;
    private final boolean raw;
    private final HeadJson head;
    private final BodyJson body;

    /**
     * Writes records to a writer.
     *
     * @param json where they go
     * @param raw whether each object also holds the whole line
     */
    public RecordJson(JsonWriter json, boolean raw) {
        this.json = json;
        this.raw = raw;
        this.head = new HeadJson(json, false);
        this.body = new BodyJson(json);
    }

    /**
     * Writes one record and ends the line.
     *
     * @param record the record
     * @throws IOException if the writer's stream fails
     */
    public void write(AuditRecord record) throws IOException {
        long replaced = json.replaced();
        json.beginObject();
        head.write(record);
        boolean lossy = json.replaced() != replaced;
        lossy |= body.write(record);
        notes(record, lossy);
        json.endObject();
        json.endDocument();
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
}
