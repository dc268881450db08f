// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Normalization;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;

/**
 * The JSON of what the events of a process have in common: of the fields that the log repeats of
 * its SYSCALL records. Written once, then copied.
 */
final class RepeatedProcess {
    byte[] session;
    byte[] actor;
    byte[] how;
    byte[] user;
    byte[] process;

    /** Whether none has left the buffer before it was taken. */
    boolean isWhole() {
        return session != null && actor != null && how != null && user != null && process != null;
    }

    /**
     * Whether the parts of such an event come from those fields alone: its actor, and with what it
     * was done, are where they are for most events, and nobody is asked for names.
     */
    static boolean isPossible(Summary summary) {
        AuditRecord call = summary.syscallRecord();
        Normalization is = summary.normalization();
        return call != null
                && call.repeated() != null
                && call.repeatedFrom() > 0
                && call == summary.record()
                && is.actor() == Normalization.ACTOR
                && is.how() == Normalization.HOW
                && !summary.looksUpNames();
    }
}
