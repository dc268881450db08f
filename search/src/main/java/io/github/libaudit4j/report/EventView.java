// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.util.Arrays;

/**
 * What an event says under each column of a report, as bytes: text that was written in hexadecimal
 * decoded. Filled anew for each event; for one thread.
 */
final class EventView {
    private static final byte[] MINUS_ONE = {'-', '1'};
    private static final byte[] UNSET = {'4', '2', '9', '4', '9', '6', '7', '2', '9', '5'};

    private final EventWalk walk;
    private final FileColumn files = new FileColumn(this);
    private final HostColumn hosts = new HostColumn(this);
    private final KeyColumn keys = new KeyColumn(this);
    private final DecisionColumns decisions = new DecisionColumns(this);
    private final Bytes decoded = new Bytes();
    private final KnownEvents knownEvents;
    private KnownEvent known;
    private boolean isLookedUp; // whether it is known
    private AuditEvent event;
    private Outcome outcome;
    private Column column;

    /** The value: its bytes. */
    byte[] bytes;

    /** The index of its first byte. */
    int from;

    /** The index after its last byte. */
    int to;

    private int recordAt; // the record that it is in; -1 for none, or that below
    private AuditRecord record;
    private boolean isBare;
    private int field; // its slot, or -1 where the index is known
    private int index;

    EventView(ProcessTails tails, KnownEvents knownEvents) {
        this.knownEvents = knownEvents;
        walk = new EventWalk(tails);
    }

    /** Its field. */
    int index() {
        return field < 0 ? index : record().find(Slot.name(field));
    }

    /** The record that it is in; null where it is in none. */
    AuditRecord record() {
        return recordAt < 0 ? record : event.record(recordAt);
    }

    /** Which of the event's records that is, of a field that the walk found. */
    int recordAt() {
        return recordAt;
    }

    void start(AuditEvent ofEvent) {
        event = ofEvent;
        isLookedUp = false;
        walk.start(ofEvent);
        outcome = null;
        decisions.start();
    }

    AuditEvent event() {
        return event;
    }

    /** The type of the first record, which names the event. */
    int type() {
        return event.type(0);
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

    /** What is known of its process; null where the event is more than a call, or it is new. */
    ProcessTail tail() {
        return walk.tail();
    }

    /** What is known of the event as a whole; null where it was not repeated yet. */
    KnownEvent known() {
        if (!isLookedUp) {
            isLookedUp = true;
            known = knownEvents.of(event);
        }
        return known;
    }

    /** Whether it has a record of a socket's address; of an event with a {@link #tail}. */
    boolean hasAddress() {
        return walk.hasAddress();
    }

    // ---- the value

    /** Goes to a field that the walk finds. */
    boolean slot(int slot) {
        if (!walk.find(slot)) {
            return false;
        }
        recordAt = walk.record(slot);
        field = slot;
        isBare = walk.isBare(slot);
        take(event.bytes(recordAt), walk.from(slot), walk.to(slot));
        return true;
    }

    /** The value of a field that was found without splitting the record. */
    void takePlain(int ofRecord, int start, int end, boolean bare) {
        recordAt = ofRecord;
        isBare = bare;
        take(event.bytes(ofRecord), start, end);
    }

    /** The value of a field as it was written. */
    void take(AuditRecord ofRecord, int at) {
        record = ofRecord;
        recordAt = -1;
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
        recordAt = -1;
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
        takeConstant(TypeNames.of(event));
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
