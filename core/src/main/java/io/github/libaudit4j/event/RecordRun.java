// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Records of one id that stand one after another, a line each, as auditd writes them. Who has read
 * their heads says where they are; an {@link AuditRecord} is made of a line when one is asked for.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44 success=yes ...
 * type=PROCTITLE msg=audit(1795389377.447:5164062): proctitle=617564697463746C002D61 ...
 * </pre>
 *
 * <p>Only the last record, or a PROCTITLE that an EOE follows, may be the last of its event. One
 * object may say of one run after another; what is kept of one is copied.
 */
public final class RecordRun {
    /** Numbers of a record: the index of its line, that of its body, its type. */
    public static final int NUMBERS = 3;

    private static final int BODY = 1;
    private static final int TYPE = 2;
    private static final int EVENT_BYTES = 300; // an event, about, as OpenEvent counts
    private static final int RECORD_BYTES = 160;

    byte[] bytes;
    int from;
    int to;
    int nodeFrom;
    int nodeTo;
    long millis;
    long serial;
    private int[] numbers;
    private int first;
    private int count;
    private Owner owner; // of bytes that others will fill; null where nobody does

    /** Runs one after another. */
    public interface Source {
        /**
         * Goes to the next run.
         *
         * @return the run, until the next call; null where there is none
         */
        RecordRun next();

        /**
         * Tells of the run that {@link #next} gave.
         *
         * @return whether its event is to be given out
         */
        boolean isWanted();
    }

    /** Who has the bytes of runs, and fills them with others when nothing is kept of them. */
    public interface Owner {
        /**
         * Asks that a run's bytes and numbers stay as they are.
         *
         * @return whether they will, until {@link #release}; if not they are copied
         */
        boolean keep();

        /** Undoes one {@link #keep}. */
        void release();
    }

    /**
     * Says nothing yet.
     *
     * @param owner of the bytes; null where what is kept of them is to be copied
     */
    public RecordRun(Owner owner) {
        this.owner = owner;
    }

    /**
     * Says which lines.
     *
     * @param source an array that holds them
     * @param start the index of the first line
     * @param end the index after the last line, and after its newline if it has one
     */
    public void lines(byte[] source, int start, int end) {
        bytes = source;
        from = start;
        to = end;
    }

    /**
     * Says of which event they are.
     *
     * @param time in milliseconds since 1970
     * @param number the serial
     * @param node the index of the first byte of its node's name in the first line
     * @param nodeEnd the index after the name; the same where there is no node
     */
    public void id(long time, long number, int node, int nodeEnd) {
        millis = time;
        serial = number;
        nodeFrom = node;
        nodeTo = nodeEnd;
    }

    /**
     * Says where the records are.
     *
     * @param table for each record {@link #NUMBERS} numbers, indexes counted as those of the lines
     * @param firstRecord which of the table is the first one
     * @param end after the last one
     */
    public void records(int[] table, int firstRecord, int end) {
        numbers = table;
        first = firstRecord * NUMBERS;
        count = end - firstRecord;
    }

    int count() {
        return count;
    }

    int type(int index) {
        return numbers[first + index * NUMBERS + TYPE];
    }

    int lastType() {
        return type(count - 1);
    }

    private int lineFrom(int index) {
        return numbers[first + index * NUMBERS];
    }

    int bodyFrom(int index) {
        return numbers[first + index * NUMBERS + BODY];
    }

    /** Without the newline. */
    int lineTo(int index) {
        int end = index + 1 < count ? lineFrom(index + 1) : to;
        return bytes[end - 1] == '\n' ? end - 1 : end;
    }

    /** Writes the first lines; false, and nothing, where blanks stand before them. */
    boolean write(int records, OutputStream out) throws IOException {
        if (bytes[from] <= ' ') {
            return false;
        }
        int end = records < count ? lineFrom(records) : to;
        out.write(bytes, from, end - from);
        if (end > from && bytes[end - 1] != '\n') {
            out.write('\n');
        }
        return true;
    }

    /** Whether a mark follows the record that may be the last but for it. */
    boolean isMarked() {
        return count > 1
                && lastType() == RecordTypes.EOE
                && type(count - 2) == RecordTypes.PROCTITLE;
    }

    /** About how much its event takes. */
    int held() {
        return EVENT_BYTES + heldRecords();
    }

    /** About how much its records take in an event, as when they are added one by one. */
    int heldRecords() {
        return 2 * (to - from) + RECORD_BYTES * count;
    }

    /** Whether all of its records are within the limits of an event. */
    boolean isWithin(Limits limits) {
        return count <= limits.recordsPerEvent() && to - from <= limits.bytesPerEvent();
    }

    /** Whether a record says what one before it says. */
    boolean repeats() {
        long signatures = 0; // a bit for that of each record, so that few are compared
        for (int i = 0; i < count; i++) {
            int type = type(i);
            long bit = 1L << type * 7 + lineTo(i) - bodyFrom(i);
            if ((signatures & bit) != 0 && repeats(i)) {
                return true;
            }
            signatures |= bit;
        }
        return false;
    }

    private boolean repeats(int index) {
        for (int i = 0; i < index; i++) {
            if (type(i) == type(index)
                    && Arrays.equals(
                            bytes, bodyFrom(i), lineTo(i), bytes, bodyFrom(index), lineTo(index))) {
                return true; // of types without a number perhaps not: that is looked at again
            }
        }
        return false;
    }

    /** Whether one of its records says what another record says. */
    boolean has(AuditRecord record) {
        for (int i = 0; i < count; i++) {
            boolean isAlike =
                    type(i) == record.type()
                            && Arrays.equals(
                                    bytes,
                                    bodyFrom(i),
                                    lineTo(i),
                                    record.bytes(),
                                    record.bodyStart(),
                                    record.bodyEnd());
            if (isAlike && SameRecord.isSame(head(i), record)) {
                return true;
            }
        }
        return false;
    }

    /** Says the same until it is released, over the same bytes if they stay as they are. */
    void keep(RecordRun run) {
        if (run.owner == null || !run.owner.keep()) {
            set(run.copy());
        } else {
            set(run);
        }
    }

    private void set(RecordRun run) {
        bytes = run.bytes;
        from = run.from;
        to = run.to;
        nodeFrom = run.nodeFrom;
        nodeTo = run.nodeTo;
        millis = run.millis;
        serial = run.serial;
        numbers = run.numbers;
        first = run.first;
        count = run.count;
        owner = run.owner;
    }

    /** Ends what {@link #keep} began. */
    void release() {
        Owner of = owner;
        bytes = null;
        owner = null;
        if (of != null) {
            of.release();
        }
    }

    /** One that is kept, over bytes of its own. */
    RecordRun own() {
        if (owner != null) {
            return copy();
        }
        RecordRun own = new RecordRun(null);
        own.set(this);
        return own;
    }

    /** The same over bytes of its own. */
    RecordRun copy() {
        RecordRun copy = new RecordRun(null);
        copy.lines(Arrays.copyOfRange(bytes, from, to), 0, to - from);
        copy.id(millis, serial, nodeFrom - from, nodeTo - from);
        int[] own = Arrays.copyOfRange(numbers, first, first + count * NUMBERS);
        for (int i = 0; i < own.length; i += NUMBERS) {
            own[i] -= from;
            own[i + BODY] -= from;
        }
        copy.records(own, 0, count);
        return copy;
    }

    /** Makes a record of a line; it stands over the same bytes. */
    private AuditRecord head(int index) {
        return index == 0 ? RecordParser.head(bytes, from, lineTo(0)) : head(head(0), index);
    }

    /** Makes a record of a line, and takes what all heads have from the first record. */
    AuditRecord head(AuditRecord first, int index) {
        return index == 0
                ? RecordParser.head(bytes, from, lineTo(0))
                : RecordParser.head(
                        first, lineFrom(index), lineTo(index), type(index), bodyFrom(index));
    }
}
