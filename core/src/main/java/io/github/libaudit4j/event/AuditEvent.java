// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One event: the records that share a node, a time and a serial, in the order in which they came.
 *
 * <pre>
 * type=CONFIG_CHANGE msg=audit(1795389377.447:5164062): auid=4294967295 ses=4294967295 ...
 * type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44 success=yes ...
 * type=PROCTITLE msg=audit(1795389377.447:5164062): proctitle=617564697463746C002D61 ...
 * </pre>
 *
 * <p>It does not change, and its records stand over bytes that nobody changes. Several threads may
 * read it, but for one that a {@link RecordRun} was joined to: its records are made when one is
 * asked for.
 */
public final class AuditEvent {
    private final RecordRun run; // whose records are made when they are asked for; or null
    private final boolean complete;
    private final int dropped;
    private AuditRecord[] records; // null where none was asked for yet

    AuditEvent(AuditRecord[] records, boolean complete, int dropped) {
        this.run = null;
        this.records = records;
        this.complete = complete;
        this.dropped = dropped;
    }

    /** An event of the records of a run over bytes of its own. */
    AuditEvent(RecordRun run, boolean complete) {
        this.run = run;
        this.complete = complete;
        this.dropped = 0;
    }

    /**
     * An event of records that were joined elsewhere; it says that it is complete.
     *
     * @param records at least one, all of one id; they are copied
     * @return the event
     * @throws IllegalArgumentException if there is no record, or if their ids differ
     */
    public static AuditEvent of(List<AuditRecord> records) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("an event without records");
        }
        AuditRecord first = records.get(0);
        AuditRecord[] copies = new AuditRecord[records.size()];
        for (int i = 0; i < copies.length; i++) {
            AuditRecord record = records.get(i);
            if (!isSameId(first, record)) {
                throw new IllegalArgumentException("not one event: " + first + " and " + record);
            }
            copies[i] = record.copy();
        }
        return new AuditEvent(copies, true, 0);
    }

    private static boolean isSameId(AuditRecord a, AuditRecord b) {
        return a.serial() == b.serial()
                && a.millis() == b.millis()
                && Arrays.equals(
                        a.bytes(),
                        a.nodeStart(),
                        a.nodeEnd(),
                        b.bytes(),
                        b.nodeStart(),
                        b.nodeEnd());
    }

    /**
     * The host that the event is from.
     *
     * @return the name, or null where its records name none
     */
    public String node() {
        return record(0).node();
    }

    /**
     * When it was. For a system call that waited this is when it began: such an event can come long
     * after later ones.
     *
     * @return milliseconds since 1970-01-01T00:00:00Z
     */
    public long millis() {
        return run != null ? run.millis : records[0].millis();
    }

    /**
     * When it was.
     *
     * @return {@link #millis()} as an instant
     */
    public Instant time() {
        return record(0).time();
    }

    /**
     * The serial number that its records share.
     *
     * @return 0 to 2^32-1 from a kernel
     */
    public long serial() {
        return run != null ? run.serial : records[0].serial();
    }

    /**
     * How many records it has.
     *
     * @return at least one
     */
    public int count() {
        return run != null ? run.count() : records.length;
    }

    /**
     * The type of one of its records. For some events this costs less than to ask the record.
     *
     * @param index 0 to {@link #count()} - 1
     * @return as {@link AuditRecord#type()}
     */
    public int type(int index) {
        return run != null ? run.type(index) : records[index].type();
    }

    /**
     * The bytes that one of its records stands in; as {@link #type(int)}, this and the two below
     * may cost less than to ask the record.
     *
     * @param index 0 to {@link #count()} - 1
     * @return as {@link AuditRecord#bytes()}
     */
    public byte[] bytes(int index) {
        return run != null ? run.bytes : records[index].bytes();
    }

    /**
     * Where the first field of a record starts.
     *
     * @param index 0 to {@link #count()} - 1
     * @return as {@link AuditRecord#bodyStart()}
     */
    public int bodyStart(int index) {
        return run != null ? run.bodyFrom(index) : records[index].bodyStart();
    }

    /**
     * Where the last field of a record ends.
     *
     * @param index 0 to {@link #count()} - 1
     * @return as {@link AuditRecord#bodyEnd()}
     */
    public int bodyEnd(int index) {
        return run != null ? run.lineTo(index) : records[index].bodyEnd();
    }

    /**
     * Whether it is known where the fields of a record are. Where it is not, the record is a line
     * as auditd writes it, and what it says is between {@link #bodyStart} and {@link #bodyEnd}.
     *
     * @param index 0 to {@link #count()} - 1
     * @return as {@link AuditRecord#isSplit()}; false for lines of a run, asked for or not
     */
    public boolean isSplit(int index) {
        return run == null && records[index].isSplit();
    }

    /**
     * Writes the lines of its first records, if they are known to stand together as auditd writes
     * them.
     *
     * @param count of how many records, at most {@link #count()}
     * @param out where they go
     * @return false where nothing was written
     * @throws IOException if the output fails
     */
    public boolean writeLines(int count, OutputStream out) throws IOException {
        return run != null && run.write(count, out);
    }

    /**
     * How long its records are.
     *
     * @return about how many bytes
     */
    public long length() {
        if (run != null) {
            return run.to - run.from;
        }
        long length = 0;
        for (AuditRecord record : records) {
            length += record.end() - record.start();
        }
        return length;
    }

    /**
     * One of its records.
     *
     * @param index 0 to {@link #count()} - 1
     * @return the record; not to be filled by {@code RecordParser.parse} again
     */
    public AuditRecord record(int index) {
        if (run == null) {
            return records[index];
        }
        if (records == null) {
            records = new AuditRecord[run.count()];
        }
        if (records[index] == null) {
            records[index] = run.head(index == 0 ? null : record(0), index);
        }
        return records[index];
    }

    /**
     * All of its records.
     *
     * @return a list that cannot be changed
     */
    public List<AuditRecord> records() {
        for (int i = 0; i < count(); i++) {
            record(i);
        }
        return Collections.unmodifiableList(Arrays.asList(records));
    }

    /**
     * Whether its end was seen: an EOE or PROCTITLE record, or a record of a type that stands
     * alone. False where it ended because time went on, because of a limit, or with the input, and
     * for what came late. Many events have no end that can be seen, such as a lone ANOM_ABEND:
     * false does not say that something is missing.
     *
     * @return true if no further record is to be expected
     */
    public boolean complete() {
        return complete;
    }

    /**
     * Whether a limit took something away: records of it were dropped, or one of its records is
     * {@link AuditRecord#cut()}.
     *
     * @return true if so
     */
    public boolean cut() {
        boolean cut = dropped > 0;
        for (int i = 0; run == null && i < records.length && !cut; i++) {
            cut = records[i].cut();
        }
        return cut;
    }

    /**
     * How many records it had beyond the {@link Limits}.
     *
     * @return 0 where it has all
     */
    public int droppedRecords() {
        return dropped;
    }

    boolean has(AuditRecord record) {
        if (run != null) {
            return run.has(record); // perhaps while another thread reads this
        }
        for (AuditRecord own : records) {
            if (SameRecord.isSame(own, record)) {
                return true;
            }
        }
        return false;
    }

    /** Its records as they were written, one a line, without a newline at the end. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (AuditRecord record : records()) {
            lines.append(lines.length() == 0 ? "" : "\n").append(record);
        }
        return lines.toString();
    }
}
