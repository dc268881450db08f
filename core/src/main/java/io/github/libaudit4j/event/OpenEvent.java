// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import java.util.Arrays;

/**
 * An event that is not given out yet: its id, its records, whether it has ended, and its links in
 * the orders that it stands in. Used again for another event when it is given out.
 */
final class OpenEvent {
    static final long UNSEEN = Long.MIN_VALUE;
    private static final int FIRST_ROOM = 8;
    private static final int COMPARED = 32;
    private static final int EVENT_BYTES = 300; // this and its AuditEvent, about
    private static final int RECORD_BYTES = 160; // an AuditRecord and its array's header
    private static final int FIELD_BYTES = 20; // five ints a field

    Node node;
    long hash;
    long millis;
    long serial;

    boolean isWanted; // whether it is to be given out
    boolean late;
    boolean complete;
    boolean ended;
    long deadline; // of its node's clock
    long seen; // when maintain first saw it
    int dropped;
    int held;

    // in the table of ids, in the node's order of time, and in the order of coming
    OpenEvent sameSlot;
    OpenEvent earlier;
    OpenEvent later;
    OpenEvent older;
    OpenEvent newer;

    /** All of its records so far, where they came together; they are then not among the others. */
    RecordRun run;

    private final RecordRun kept = new RecordRun(null);
    private AuditRecord[] records = new AuditRecord[FIRST_ROOM];
    private int count;
    private int settled; // how many records stand over bytes of their own
    private long bytes;
    private long signatures; // a bit for that of each record, so that few are compared

    void begin(Node node, long millis, long serial, long hash) {
        this.node = node;
        this.hash = hash;
        this.millis = millis;
        this.serial = serial;
        isWanted = late = complete = ended = false;
        seen = UNSEEN;
        held = EVENT_BYTES;
        dropped = count = settled = 0;
        bytes = signatures = 0;
    }

    boolean is(long otherMillis, long otherSerial) {
        return millis == otherMillis && serial == otherSerial;
    }

    /** Whether it comes before another of its node: by time, then by serial. */
    boolean isBefore(OpenEvent other) {
        return millis != other.millis
                ? millis < other.millis
                : Serials.distance(serial, other.serial) > 0;
    }

    /** Whether a record is within the limits; the first one always is. */
    boolean hasRoomFor(AuditRecord record, Limits limits) {
        long length = record.end() - record.start();
        return count == 0
                || count < limits.recordsPerEvent() && bytes + length <= limits.bytesPerEvent();
    }

    /** Adds a record that stands over bytes of its own; gives back about how much it takes. */
    int add(AuditRecord record) {
        if (count == records.length) {
            records = Arrays.copyOf(records, 2 * count);
        }
        signatures |= 1L << SameRecord.signature(record);
        records[count++] = record;
        int length = record.end() - record.start();
        bytes += length;
        int fields = record.isSplit() ? record.count() : length / FIELD_BYTES;
        int more = length + RECORD_BYTES + FIELD_BYTES * fields;
        held += more;
        return more;
    }

    /** Has its records stand over bytes of their own. */
    void settle() {
        for (; settled < count; settled++) {
            records[settled] = records[settled].copy();
        }
    }

    /** Takes its first records; gives back about how much they take. */
    int hold(RecordRun first) {
        kept.keep(first);
        run = kept;
        int more = run.heldRecords();
        held += more;
        return more;
    }

    /** Undoes {@link #hold}; the records stand over bytes of their own. */
    RecordRun release() {
        RecordRun own = run.own();
        run.release();
        run = null;
        held -= own.heldRecords();
        return own;
    }

    /** Whether one of the last 32 records says the same. */
    boolean has(AuditRecord record) {
        if ((signatures >>> SameRecord.signature(record) & 1) == 0) {
            return false;
        }
        for (int i = Math.max(0, count - COMPARED); i < count; i++) {
            if (SameRecord.isSame(records[i], record)) {
                return true;
            }
        }
        return false;
    }

    /** The event to give out; this keeps no record of it. Null where nothing is known of one. */
    AuditEvent take() {
        if (run != null) {
            AuditEvent event = isWanted ? new AuditEvent(run.own(), complete && !late) : null;
            run.release();
            run = null;
            return event;
        }
        AuditRecord[] taken = Arrays.copyOf(records, count);
        if (count > COMPARED) {
            records = new AuditRecord[FIRST_ROOM];
        } else {
            Arrays.fill(records, 0, count, null);
        }
        return new AuditEvent(taken, complete && !late, dropped);
    }
}
