// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.nio.charset.StandardCharsets;

/**
 * Parses a log line or a netlink payload to an {@link AuditRecord}.
 *
 * <pre>{@code
 * AuditRecord record = RecordParser.parse(
 *         "type=CWD msg=audit(1795389786.747:5171182): cwd=\"/root\"");
 * record.typeName(); // "CWD"
 * record.serial();   // 5171182
 * record.get("cwd"); // "/root"
 * }</pre>
 *
 * <p>A line may be wrapped by syslog, journald, the kernel's own log or audispd, may end in CRLF or
 * NUL, and may hold more records: the record's {@link AuditRecord#end()} is where the next begins.
 * How each doubtful shape is read stands in {@code docs/interpretation.md}.
 */
public final class RecordParser {
    private RecordParser() {}

    /**
     * Parses one log line.
     *
     * @param line a line as auditd writes it; a newline at its end does no harm
     * @return the record
     * @throws AuditFormatException if there is no audit record in it
     */
    public static AuditRecord parse(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /**
     * Parses one log line.
     *
     * @param bytes an array that holds the line; the record refers to it, without a copy
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @return the record
     * @throws AuditFormatException if there is no audit record in it
     */
    public static AuditRecord parse(byte[] bytes, int from, int to) {
        AuditRecord record = new AuditRecord();
        parse(bytes, from, to, record);
        return record;
    }

    /**
     * Parses one log line into a record that is used again, so that nothing is allocated.
     *
     * @param bytes an array that holds the line; the record refers to it, without a copy
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @param into the record to fill; what it held is gone, also when this throws
     * @throws AuditFormatException if there is no audit record in it
     */
    public static void parse(byte[] bytes, int from, int to, AuditRecord into) {
        header(bytes, from, to, into);
        FieldScanner.scan(into);
    }

    /**
     * Reads what stands before the fields of a line as auditd writes it, and puts off splitting its
     * body until a field is asked for: for a reader that needs few of the records it meets. Only
     * one thread at a time may use such a record.
     *
     * @param bytes an array that holds the line; the record refers to it, without a copy
     * @param from the index of its first byte
     * @param to the index after its last byte; the line must hold no second record
     * @param into the record to fill; what it held is gone
     * @return false where the line does not start with {@code type=} or {@code node=} and an id
     */
    public static boolean head(byte[] bytes, int from, int to, AuditRecord into) {
        into.clear(bytes, from, to);
        int body = Header.read(into, from, to);
        into.body(Math.max(body, from), to);
        into.putOffFields();
        return body >= 0;
    }

    /**
     * The same as a new record.
     *
     * @param bytes as above; they must not change as long as the record is used
     * @param from as above
     * @param to as above
     * @return the record, or null for false
     */
    public static AuditRecord head(byte[] bytes, int from, int to) {
        AuditRecord record = AuditRecord.withoutRoom();
        return head(bytes, from, to, record) ? record : null;
    }

    /**
     * The same for a line with the node and the id of another, in the same bytes and with the same
     * blanks, of which it is known already where its body starts.
     *
     * @param other a record of {@link #head(byte[], int, int, AuditRecord)}
     * @param from the index of the line's first byte
     * @param to the index after its last byte
     * @param type the number of its type
     * @param body the index after its id, the colon and the blank
     * @return a new record
     */
    public static AuditRecord head(AuditRecord other, int from, int to, int type, int body) {
        AuditRecord record = AuditRecord.withoutRoom();
        record.clear(other.bytes, from, to);
        record.headOf(other, body);
        record.type = type;
        return record;
    }

    /** As above, with the head and the bodies that were there before. */
    static void parse(
            byte[] bytes, int from, int to, AuditRecord into, RepeatedBodies repeatedBodies) {
        into.clear(bytes, from, to);
        int body = repeatedBodies.head.read(into);
        if (body >= 0) {
            into.body(body, to);
        } else {
            header(bytes, from, to, into);
            repeatedBodies.head.remember(into, into.bodyFrom);
        }
        repeatedBodies.split(into);
    }

    private static void header(byte[] bytes, int from, int to, AuditRecord into) {
        into.clear(bytes, from, to);
        int body = Header.read(into, from, to);
        if (body < 0) {
            into.clear(bytes, from, to);
            body = Envelope.read(into, from, to);
        }
        if (body < 0) {
            throw Unreadable.why(bytes, from, to);
        }
        into.body(body, to);
    }

    /**
     * Parses what the kernel sends over netlink.
     *
     * @param type the message's type, for example 1300
     * @param payload an array that holds the payload, from {@code audit(} on; not copied
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @return the record
     * @throws AuditFormatException if the payload does not start with an audit id
     */
    public static AuditRecord parse(int type, byte[] payload, int from, int to) {
        AuditRecord record = new AuditRecord();
        record.clear(payload, from, to);
        record.type = type;
        int body = Header.id(record, from, to);
        if (body < 0) {
            throw new AuditFormatException("expected audit(SECONDS.MILLIS:SERIAL)", 0);
        }
        body(record, body, to);
        return record;
    }

    static void body(AuditRecord record, int from, int to) {
        record.body(from, to);
        FieldScanner.scan(record);
    }
}
