// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * What an event says under each column of a report, as bytes: text that was written in hexadecimal
 * decoded. The fields that reports ask for are found in one walk over the records that can have
 * them; in an event of a lone SYSCALL record, what it says of its process is remembered from calls
 * before. Filled anew for each event; for one thread.
 */
final class EventView {
    private static final int BPRM_FCAPS = 1321; // linux/audit.h
    private static final byte[] NULL = {'(', 'n', 'u', 'l', 'l', ')'};
    private static final byte[] MINUS_ONE = {'-', '1'};
    private static final byte[] UNSET = {'4', '2', '9', '4', '9', '6', '7', '2', '9', '5'};

    private final AuditRecord[] recordOf = new AuditRecord[Slot.COUNT];
    private final int[] fromOf = new int[Slot.COUNT];
    private final int[] toOf = new int[Slot.COUNT];
    private final boolean[] isBareOf = new boolean[Slot.COUNT];
    private final ProcessTails tails;
    private final CallHead head = new CallHead();
    private final PlainFields plain = new PlainFields();
    private final FileColumn files = new FileColumn(this);
    private final HostColumn hosts = new HostColumn(this);
    private final KeyColumn keys = new KeyColumn(this);
    private final DecisionColumns decisions = new DecisionColumns(this);
    private final Bytes decoded = new Bytes();
    private AuditEvent event;
    private boolean isWalked;
    private boolean isLookedAt; // for its tail
    private ProcessTail tail;
    private int tailFrom;
    private Outcome outcome;
    private Column column;

    /** The value: its bytes. */
    byte[] bytes;

    /** The index of its first byte. */
    int from;

    /** The index after its last byte. */
    int to;

    /** The record that it is in; null where it is in none. */
    AuditRecord record;

    private boolean isBare;
    private int field; // its slot, or -1 where the index is known
    private int index;

    EventView(ProcessTails tails) {
        this.tails = tails;
    }

    /** Its field. */
    int index() {
        return field < 0 ? index : record.find(Slot.name(field));
    }

    void start(AuditEvent ofEvent) {
        event = ofEvent;
        isWalked = false;
        isLookedAt = false;
        outcome = null;
        decisions.start();
    }

    AuditEvent event() {
        return event;
    }

    /** The type of the first record, which names the event. */
    int type() {
        return event.record(0).type();
    }

    /** How many access decisions it has. */
    int decisions() {
        return decisions.count();
    }

    /** Turns to one of them. */
    void decision(int at) {
        decisions.turnTo(at);
    }

    /** Turns to the event as a whole again. */
    void noDecision() {
        decisions.turnBack();
    }

    // ---- the walk

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

    private boolean isOneCall() {
        AuditRecord first = event.record(0);
        if (first.type() != RecordTypes.SYSCALL || first.isSplit()) {
            return false;
        }
        for (int i = 1; i < event.count(); i++) {
            if (!isOfObjects(event.record(i).type())) {
                return false;
            }
        }
        return true;
    }

    /** Walks what the record says of the call. */
    private ProcessTail findTail() {
        AuditRecord call = event.record(0);
        tailFrom = head.read(call);
        ProcessTail found = tailFrom < 0 ? null : tails.of(call.bytes(), tailFrom, call.bodyEnd());
        if (found != null) {
            Arrays.fill(recordOf, null);
            head.note(this, call);
        }
        return found;
    }

    private void walk() {
        isWalked = true;
        if (tail() != null) {
            tail.noteAll(this, event.record(0), tailFrom);
        } else if (!walk(true)) {
            walk(false);
        }
    }

    /** False where a record could not be read without splitting it. */
    private boolean walk(boolean isPlain) {
        Arrays.fill(recordOf, null);
        for (int i = 0; i < event.count(); i++) {
            AuditRecord each = event.record(i);
            int type = each.type();
            if (isPlain && type == RecordTypes.SYSCALL && !each.isSplit()) {
                if (!walkPlain(each)) {
                    return false;
                }
            } else if (!isOfObjects(type)) {
                walkSplit(each);
            }
        }
        return true;
    }

    /** Records that tell of files, arguments, addresses and memory have none of the fields. */
    static boolean isOfObjects(int type) {
        return switch (type) {
            case RecordTypes.PATH,
                    RecordTypes.CWD,
                    RecordTypes.EXECVE,
                    RecordTypes.PROCTITLE,
                    RecordTypes.SOCKADDR,
                    BPRM_FCAPS,
                    RecordTypes.MMAP,
                    RecordTypes.EOE ->
                    true;
            default -> false;
        };
    }

    private void walkSplit(AuditRecord each) {
        byte[] source = each.bytes();
        int count = each.count();
        for (int i = 0; i < count; i++) {
            int slot = Slot.of(source, each.nameStart(i), each.nameEnd(i));
            if (slot >= 0 && isVouched(each.section(i), slot)) {
                int from = each.valueStart(i);
                note(slot, each, from, each.valueEnd(i), each.form(i) == Form.BARE);
            }
        }
    }

    private boolean walkPlain(AuditRecord each) {
        byte[] source = each.bytes();
        plain.start(each);
        while (plain.next()) {
            int slot = Slot.of(source, plain.nameFrom, plain.nameTo);
            if (slot >= 0) {
                note(slot, each, plain.valueFrom, plain.valueTo, plain.isBare);
            }
        }
        return !plain.isOdd;
    }

    private static boolean isVouched(Section section, int slot) {
        return section == Section.BODY || section == Section.MSG && !Slot.isOfKernel(slot);
    }

    void note(int slot, AuditRecord each, int start, int end, boolean bare) {
        boolean isWanted = recordOf[slot] == null || Slot.isLast(slot);
        if (isWanted && !(slot == Slot.KEY && bare && isNull(each.bytes(), start, end))) {
            recordOf[slot] = each;
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

    /** Goes to a field that the walk found. */
    boolean slot(int slot) {
        if (!isWalked && (tail() == null || recordOf[slot] == null)) {
            walk();
        }
        if (recordOf[slot] == null) {
            return false;
        }
        record = recordOf[slot];
        field = slot;
        isBare = isBareOf[slot];
        take(record.bytes(), fromOf[slot], toOf[slot]);
        return true;
    }

    // ---- the value

    /** The value of a field that was found without splitting the record. */
    void takePlain(AuditRecord ofRecord, PlainFields fields) {
        record = ofRecord;
        isBare = fields.isBare;
        take(ofRecord.bytes(), fields.valueFrom, fields.valueTo);
    }

    /** The value of a field as it was written. */
    void take(AuditRecord ofRecord, int at) {
        record = ofRecord;
        index = at;
        field = -1;
        isBare = ofRecord.form(at) == Form.BARE;
        take(ofRecord.bytes(), ofRecord.valueStart(at), ofRecord.valueEnd(at));
    }

    void take(byte[] source, int start, int end) {
        bytes = source;
        from = start;
        to = end;
    }

    void takeConstant(byte[] constant) {
        record = null;
        take(constant, 0, constant.length);
    }

    /** Decodes the value where it is text in hexadecimal. */
    boolean decode() {
        if (isBare && HexText.is(bytes, from, to)) {
            decoded.clear();
            decoded.room((to - from) / 2);
            int end = HexText.decode(bytes, from, to, decoded.array, 0);
            take(decoded.array, 0, end);
        }
        return true;
    }

    boolean isValue(int b) {
        return to - from == 1 && bytes[from] == b;
    }

    // ---- the columns

    /** Goes to the first value of a column; false where there is none. */
    boolean first(Column wanted) {
        column = wanted;
        return switch (wanted) {
            case DATE, TIME, EVENT -> false;
            case TYPE -> typeName();
            case SUCCESS -> word(outcome());
            case AUID -> auid();
            case LOGIN -> login();
            case SYSCALL -> slot(Slot.SYSCALL);
            case PID -> slot(Slot.PID) && !isValue('?');
            case EXE -> slot(Slot.EXE) && decode();
            case COMM -> slot(Slot.COMM) && decode();
            case TERM -> (slot(Slot.TTY) || slot(Slot.TERMINAL)) && decode();
            case HOST, ADDR -> hosts.find();
            case FILE -> files.first();
            case KEY -> keys.first();
            case ACCT -> slot(Slot.ACCT) && decode();
            case SESS -> slot(Slot.SES);
            case DATA -> slot(Slot.DATA);
            case SUBJ, OBJ, CLASS, PERMISSION, RESULT -> decisions.find(wanted);
        };
    }

    /** Goes to the next value of the same column. */
    boolean next() {
        return switch (column) {
            case FILE -> files.next();
            case KEY -> keys.next();
            default -> false;
        };
    }

    /** Goes to the value that a row shows. */
    boolean shown(Column wanted) {
        column = wanted;
        return switch (wanted) {
            case FILE -> files.shown();
            case COMM -> decisions.isTurnedTo() ? decisions.comm() : first(wanted);
            default -> first(wanted);
        };
    }

    private boolean typeName() {
        takeConstant(TypeNames.of(event.record(0)));
        return true;
    }

    private boolean word(Outcome ended) {
        takeConstant(ended.word());
        return true;
    }

    private boolean auid() {
        return (slot(Slot.AUID) || slot(Slot.NEW_AUID)) && !isValue('?') && user();
    }

    /** An id of which there is none is -1, as it is for people. */
    private boolean user() {
        if (Arrays.equals(bytes, from, to, UNSET, 0, UNSET.length)) {
            take(MINUS_ONE, 0, MINUS_ONE.length);
        }
        return true;
    }

    private boolean login() {
        return outcome() == Outcome.NO && slot(Slot.ACCT) ? decode() : auid();
    }

    /** How the event ended: as its system call did, else as another record says. */
    Outcome outcome() {
        if (outcome == null) {
            outcome = findOutcome();
        }
        return outcome;
    }

    private Outcome findOutcome() {
        Outcome said = slot(Slot.SUCCESS) ? yesOrNo() : Outcome.UNSET;
        if (said == Outcome.UNSET && (slot(Slot.RES) || slot(Slot.RESULT))) {
            said = yesOrNo();
        }
        return said == Outcome.UNSET ? decisions.outcome() : said;
    }

    private Outcome yesOrNo() {
        if (from == to) {
            return Outcome.UNSET;
        }
        return switch (bytes[from]) {
            case 'y', 's', '1' -> Outcome.YES; // yes, success
            case 'n', 'f', '0' -> Outcome.NO; // no, failed
            default -> Outcome.UNSET;
        };
    }
}
