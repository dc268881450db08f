// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/** Where a field stands in the {@link Summary} of its event. */
public enum Place {
    /** Nowhere: it says nothing, or only what another field says. */
    NOTHING,
    /** Among the rest. */
    DATA,
    /** {@code success=}, {@code res=}: told by the result of the event. */
    RESULT,
    /** {@code ses=}. */
    SESSION,
    /** {@code key=}. */
    KEYS,
    /** An id of the user, {@code auid=} to {@code fsgid=}. */
    ID,
    /** The name that auditd found for one of these, {@code AUID=} to {@code FSGID=}. */
    ID_NAME,
    /** {@code subj=}. */
    LABEL,
    /** {@code pid=}. */
    PID,
    /** {@code ppid=}. */
    PPID,
    /** {@code comm=}. */
    COMM,
    /** {@code exe=}. */
    EXE,
    /** {@code tty=}. */
    TTY,
    /** {@code proctitle=}. */
    TITLE,
    /** {@code cwd=}. */
    CWD,
    /** The address of a socket, {@code saddr=}. */
    ADDRESS;

    private static final Place[] ALL = values();

    /** How many there are. */
    static final int COUNT = ALL.length;
}
