// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Writes events as lines of text, a line a record, with what each field means in place of its raw
 * value: what {@code ausearch -i} prints, but so that no value can pose as another field.
 *
 * <pre>
 * ----
 * type=SYSCALL msg=audit(2026-11-22T23:16:33.371Z:5167076) : arch=x86_64 syscall=openat success=no
 *  exit=EACCES ... auid=alice uid=root ... comm="my sh" exe=/usr/bin/cat key=files key=integrity
 * type=PROCTITLE msg=audit(2026-11-22T23:16:33.371Z:5167076) : proctitle="cat /etc/shadow"
 * </pre>
 *
 * <p>(Each record is one line; the first is broken here.) A value is bare only if it is ASCII
 * without blanks, quotes, equals signs, backslashes and control characters; else it stands in
 * quotes, with {@code \"}, {@code \\} and bytes in octal, {@code \033}. A user whose name is a
 * number stands in quotes too. Fields of a program stay within {@code msg='...'}. Names of users
 * and groups are those that auditd added, else those that the caller knows; what else auditd added
 * is left out, since it says no more. A record that a reader cut ends with {@code (cut)}.
 *
 * <p>Names that are looked up are kept for a minute. Not safe for use by several threads at once.
 * Measured by {@code bench/race}.
 */
public final class InterpretedText implements Closeable, Flushable {
    private static final byte[] EVENT = TextBuffer.bytes("----\n");
    private static final byte[] NODE = TextBuffer.bytes("node=");
    private static final byte[] TYPE = TextBuffer.bytes("type=");
    private static final byte[] ID = TextBuffer.bytes(" msg=audit(");
    private static final byte[] CUT = TextBuffer.bytes(" (cut)");
    private static final int TYPES = 1 << 10;
    private static final long TIME_TO_LIVE = 60_000_000_000L; // nanoseconds

    private final OutputStream out;
    private final ValueText text;
    private final LineForm form;
    private final int[] types = new int[TYPES];
    private final byte[][] names = new byte[TYPES][];
    private byte[] id; // of the record before; null where it left the buffer
    private long millis;
    private long serial;
    private long askedAt = System.nanoTime();

    private InterpretedText(OutputStream out, ValueText text, LineForm form) {
        this.out = out;
        this.text = text;
        this.form = form;
    }

    /**
     * A writer of lines that mean one thing only.
     *
     * @param out where the bytes go; needs no buffer of its own
     * @param names of users and groups, of the host that the events are from
     */
    public InterpretedText(OutputStream out, IdNames names) {
        this(out, names, Escape.TTY);
    }

    /**
     * A writer with other escapes.
     *
     * @param out where the bytes go; needs no buffer of its own
     * @param names of users and groups, of the host that the events are from
     * @param escape with {@link Escape#TTY} values stand in quotes where they need them; with
     *     {@link Escape#SHELL} and {@link Escape#SHELL_QUOTE} backslashes stand in place of quotes;
     *     with {@link Escape#RAW} there are neither, and values can pose as others
     */
    public InterpretedText(OutputStream out, IdNames names, Escape escape) {
        this(out, names, escape, ZoneOffset.UTC);
    }

    /**
     * A writer with times of a zone, such as {@code 2026-11-23T00:16:33.371+01:00}.
     *
     * @param out where the bytes go; needs no buffer of its own
     * @param names of users and groups, of the host that the events are from
     * @param escape what is escaped
     * @param zone of the times
     */
    public InterpretedText(OutputStream out, IdNames names, Escape escape, ZoneId zone) {
        TimeText time = zone.equals(ZoneOffset.UTC) ? new InstantText() : new ZonedTime(zone);
        this.out = out;
        this.text = ValueText.ours(out, escape);
        this.form = new InterpretedFields(text, new IdText(names), time);
    }

    /**
     * A writer of what {@code ausearch -i} prints: values without quotes, local time, the last
     * record of an event first.
     *
     * <pre>
     * type=PROCTITLE msg=audit(11/22/26 23:16:33.371:5167076) : proctitle=cat /etc/shadow
     * </pre>
     *
     * @param out where the bytes go; needs no buffer of its own
     * @param names of users and groups; ausearch takes those of the host it runs on
     * @param escape what is escaped; ausearch takes {@link Escape#TTY} unless told otherwise
     * @param zone of local time
     * @return the writer
     */
    public static InterpretedText ausearch(
            OutputStream out, IdNames names, Escape escape, ZoneId zone) {
        ValueText text = ValueText.ausearch(out, escape);
        return new InterpretedText(
                out, text, new AusearchFields(text, new IdText(names), new AusearchTime(zone)));
    }

    /**
     * Writes an event: a line of four dashes, then its records.
     *
     * @param event the event
     * @throws IOException if the stream fails
     */
    public void write(AuditEvent event) throws IOException {
        text.copy(EVENT, 0, EVENT.length);
        int last = event.count() - 1;
        for (int i = 0; i <= last; i++) {
            write(event.record(form.isLastFirst() ? last - i : i));
        }
    }

    /**
     * Writes a record as one line.
     *
     * @param record the record
     * @throws IOException if the stream fails
     */
    public void write(AuditRecord record) throws IOException {
        if (record.nodeStart() != record.nodeEnd()) {
            text.copy(NODE, 0, NODE.length);
            text.value(record.bytes(), record.nodeStart(), record.nodeEnd());
            text.room(TextBuffer.SLACK);
            text.put(' ');
        }
        type(record);
        if (id != null && record.serial() == serial && record.millis() == millis) {
            text.again(id);
        } else {
            id(record);
        }
        form.fields(record);
        if (record.cut()) {
            text.copy(CUT, 0, CUT.length);
        }
        text.room(TextBuffer.SLACK);
        text.put('\n');
    }

    private void id(AuditRecord record) throws IOException {
        long start = text.position();
        text.copy(ID, 0, ID.length);
        text.room(TextBuffer.SLACK);
        text.at = form.time(record.millis(), text.bytes, text.at);
        text.put(':');
        text.number(record.serial());
        text.put(')');
        text.put(' ');
        text.put(':');
        id = text.since(start);
        millis = record.millis();
        serial = record.serial();
    }

    private void type(AuditRecord record) throws IOException {
        if (record.type() < 0) {
            text.copy(TYPE, 0, TYPE.length);
            text.value(record.bytes(), record.typeStart(), record.typeEnd());
            return;
        }
        int place = record.type() & TYPES - 1;
        if (types[place] != record.type() || names[place] == null) {
            types[place] = record.type();
            names[place] = TextBuffer.bytes("type=" + record.typeName());
        }
        text.again(names[place]);
    }

    /**
     * Writes what is held, and forgets names that were looked up more than a minute ago.
     *
     * @throws IOException if the stream fails
     */
    @Override
    public void flush() throws IOException {
        text.drain();
        out.flush();
        long now = System.nanoTime();
        if (now - askedAt > TIME_TO_LIVE) {
            askedAt = now;
            form.forget();
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            text.drain();
        }
    }
}
