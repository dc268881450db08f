// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Locale;

/** A column of a report: what it shows of an event. */
public enum Column {
    /** The day of the event. */
    DATE("date"),
    /** The time of day. */
    TIME("time"),
    /** The serial. */
    EVENT("event"),
    /** The type of the event's first record. */
    TYPE("type"),
    /** Whether it succeeded: yes, no, or unset where no record says it. */
    SUCCESS("success"),
    /** The user who logged in. */
    AUID("auid"),
    /** Who logged in; where that failed, the account that was tried. */
    LOGIN("auid"),
    /** The system call. */
    SYSCALL("syscall"),
    /** The process. */
    PID("pid"),
    /** The program. */
    EXE("exe"),
    /** The name of the process. */
    COMM("comm"),
    /** The terminal. */
    TERM("term"),
    /** The other host: the name or the address that a program gave, or the address of a socket. */
    HOST("host"),
    /** The same, as the account report calls it. */
    ADDR("addr"),
    /** A file, or the path of a Unix socket. */
    FILE("file"),
    /** A key of the rule that made the event. */
    KEY("key"),
    /** The account that a program logged in, changed or asked about. */
    ACCT("acct"),
    /** The session. */
    SESS("sess"),
    /** What was typed at a terminal. */
    DATA("data"),
    /** Of an access decision: the label of the process. */
    SUBJ("subj"),
    /** Of an access decision: the label of what was acted on, or the file's name. */
    OBJ("obj"),
    /** Of an access decision: the class of what was acted on. */
    CLASS("class"),
    /** Of an access decision: what was asked for. */
    PERMISSION("permission"),
    /** Of an access decision: denied, granted, allowed. */
    RESULT("result");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    /**
     * What stands over the column.
     *
     * @return the same word as in aureport
     */
    public String heading() {
        return heading;
    }

    static Column of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a SYSCALL record says it of its process, or of its rule. */
    boolean isOfProcess() {
        return switch (this) {
            case AUID, PID, EXE, COMM, TERM, KEY, SESS -> true;
            default -> false;
        };
    }

    /** Whether most events have to be looked at field by field for it. */
    boolean isOfFields() {
        return isOfProcess() || this == SYSCALL;
    }

    /** Whether its values are of an access decision, of which an event may have several. */
    boolean isOfDecision() {
        return ordinal() >= SUBJ.ordinal();
    }
}
