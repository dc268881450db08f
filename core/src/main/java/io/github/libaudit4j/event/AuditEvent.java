// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
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
 * <p>It does not change, and its records stand over bytes of their own. Several threads may read
 * it.
 */
public final class AuditEvent {
    private final AuditRecord[] records;
    private final boolean complete;
    private final int dropped;

    AuditEvent(AuditRecord[] records, boolean complete, int dropped) {
        this.records = records;
        this.complete = complete;
        this.dropped = dropped;
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
        return records[0].node();
    }

    /**
     * When it was. For a system call that waited this is when it began: such an event can come long
     * after later ones.
     *
     * @return milliseconds since 1970-01-01T00:00:00Z
     */
    public long millis() {
        return records[0].millis();
    }

    /**
     * When it was.
     *
     * @return {@link #millis()} as an instant
     */
    public Instant time() {
        return records[0].time();
    }

    /**
     * The serial number that its records share.
     *
     * @return 0 to 2^32-1 from a kernel
     */
    public long serial() {
        return records[0].serial();
    }

    /**
     * How many records it has.
     *
     * @return at least one
     */
    public int count() {
        return records.length;
    }

    /**
     * One of its records.
     *
     * @param index 0 to {@link #count()} - 1
     * @return the record; not to be filled by {@code RecordParser.parse} again
     */
    public AuditRecord record(int index) {
        return records[index];
    }

    /**
     * All of its records.
     *
     * @return a list that cannot be changed
     */
    public List<AuditRecord> records() {
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
        for (int i = 0; i < records.length && !cut; i++) {
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
        for (AuditRecord record : records) {
            lines.append(lines.length() == 0 ? "" : "\n").append(record);
        }
        return lines.toString();
    }
}
