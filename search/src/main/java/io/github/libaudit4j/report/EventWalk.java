// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * Finds the fields of an event that reports ask for, in one walk over the records that can have
 * them. In an event of a lone SYSCALL record, what it says of its process is remembered from calls
 * before. For one thread.
 */
final class EventWalk {
    private static final byte[] NULL = {'(', 'n', 'u', 'l', 'l', ')'};
    private static final int NONE = -1;
    private static final int BPRM_FCAPS = 1321; // linux/audit.h

    /** A bit for each type of record that tells of files, arguments, addresses or memory. */
    private static final int OBJECTS =
            bit(RecordTypes.PATH)
                    | bit(RecordTypes.CWD)
                    | bit(RecordTypes.EXECVE)
                    | bit(RecordTypes.PROCTITLE)
                    | bit(RecordTypes.SOCKADDR)
                    | bit(BPRM_FCAPS)
                    | bit(RecordTypes.MMAP)
                    | bit(RecordTypes.EOE);

    private final int[] recordOf = new int[Slot.COUNT]; // which of the event's; -1 for none
    private final int[] fromOf = new int[Slot.COUNT];
    private final int[] toOf = new int[Slot.COUNT];
    private final boolean[] isBareOf = new boolean[Slot.COUNT];
    private final ProcessTails tails;
    private final CallHead head = new CallHead();
    private final PlainFields plain = new PlainFields();
    private AuditEvent event;
    private boolean isWalked;
    private boolean isLookedAt; // for its tail
    private ProcessTail tail;
    private int tailFrom;
    private int objects; // bits of the types of its records but the first

    EventWalk(ProcessTails tails) {
        this.tails = tails;
    }

    void start(AuditEvent ofEvent) {
        event = ofEvent;
        isWalked = false;
        isLookedAt = false;
    }

    private static int bit(int type) {
        return 1 << type - RecordTypes.PATH;
    }

    /** Records that tell of files, arguments, addresses and memory have none of the fields. */
    static boolean isOfObjects(int type) {
        int place = type - RecordTypes.PATH;
        return place >= 0 && place < Integer.SIZE && (OBJECTS >>> place & 1) != 0;
    }

    /**
     * What the event says of its process, where it has one SYSCALL record, that is known, and no
     * other record but those of files, arguments and addresses: the columns {@link
     * Column#isOfProcess} then depend on nothing else. Otherwise null.
     */
    ProcessTail tail() {
        if (!isLookedAt) {
            isLookedAt = true;
            tail = isOneCall() ? findTail() : null;
        }
        return tail;
    }

    /** Whether an event with a {@link #tail} has a record of a socket's address. */
    boolean hasAddress() {
        return (objects & bit(RecordTypes.SOCKADDR)) != 0;
    }

    private boolean isOneCall() {
        if (event.type(0) != RecordTypes.SYSCALL || event.isSplit(0)) {
            return false;
        }
        int seen = 0;
        for (int i = 1; i < event.count(); i++) {
            int type = event.type(i);
            if (!isOfObjects(type)) {
                return false;
            }
            seen |= bit(type);
        }
        objects = seen;
        return true;
    }

    private ProcessTail findTail() {
        byte[] bytes = event.bytes(0);
        int end = event.bodyEnd(0);
        tailFrom = head.read(bytes, event.bodyStart(0), end);
        ProcessTail found = tailFrom < 0 ? null : tails.of(bytes, tailFrom, end);
        if (found != null) {
            recordOf[Slot.SYSCALL] = recordOf[Slot.SUCCESS] = NONE;
            noteCall();
        }
        return found;
    }

    private void noteCall() {
        note(Slot.SYSCALL, 0, head.syscallFrom(), head.syscallTo(), true);
        note(Slot.SUCCESS, 0, head.successFrom(), head.successTo(), true);
    }

    // ---- the fields

    /** Whether the event has such a field, which then is told by what follows. */
    boolean find(int slot) {
        boolean isOfCall = slot == Slot.SYSCALL || slot == Slot.SUCCESS;
        if (!isWalked && !(isOfCall && tail() != null)) {
            walk();
        }
        return recordOf[slot] != NONE;
    }

    /** Which of the event's records has it. */
    int record(int slot) {
        return recordOf[slot];
    }

    int from(int slot) {
        return fromOf[slot];
    }

    int to(int slot) {
        return toOf[slot];
    }

    boolean isBare(int slot) {
        return isBareOf[slot];
    }

    private void walk() {
        isWalked = true;
        Arrays.fill(recordOf, NONE);
        if (tail() != null) {
            noteCall();
            tail.noteAll(this, tailFrom);
        } else if (!walk(true)) {
            Arrays.fill(recordOf, NONE);
            walk(false);
        }
    }

    /** False where a record could not be read without splitting it. */
    private boolean walk(boolean isPlain) {
        for (int i = 0; i < event.count(); i++) {
            if (isOfObjects(event.type(i))) {
                continue;
            }
            if (!isPlain || event.isSplit(i)) {
                walkSplit(i);
            } else if (!walkPlain(i)) {
                return false;
            }
        }
        return true;
    }

    private void walkSplit(int record) {
        AuditRecord each = event.record(record);
        byte[] source = each.bytes();
        int count = each.count();
        for (int i = 0; i < count; i++) {
            int slot = Slot.of(source, each.nameStart(i), each.nameEnd(i));
            if (slot >= 0 && isVouched(each.section(i), slot)) {
                int from = each.valueStart(i);
                note(slot, record, from, each.valueEnd(i), each.form(i) == Form.BARE);
            }
        }
    }

    private boolean walkPlain(int record) {
        byte[] source = event.bytes(record);
        plain.start(event, record);
        while (plain.next()) {
            int slot = Slot.of(source, plain.nameFrom, plain.nameTo);
            if (slot >= 0 && !(plain.isSaid && Slot.isOfKernel(slot))) {
                note(slot, record, plain.valueFrom, plain.valueTo, plain.isBare);
            }
        }
        return !plain.isOdd;
    }

    private static boolean isVouched(Section section, int slot) {
        return section == Section.BODY || section == Section.MSG && !Slot.isOfKernel(slot);
    }

    void note(int slot, int record, int start, int end, boolean bare) {
        boolean isWanted = recordOf[slot] == NONE || Slot.isLast(slot);
        if (isWanted && !(slot == Slot.KEY && bare && isNull(event.bytes(record), start, end))) {
            recordOf[slot] = record;
            fromOf[slot] = start;
            toOf[slot] = end;
            isBareOf[slot] = bare;
        }
    }

    static boolean isNull(AuditRecord record, int index) {
        return record.form(index) == Form.BARE
                && isNull(record.bytes(), record.valueStart(index), record.valueEnd(index));
    }

    private static boolean isNull(byte[] bytes, int start, int end) {
        return Arrays.equals(bytes, start, end, NULL, 0, NULL.length);
    }
}
