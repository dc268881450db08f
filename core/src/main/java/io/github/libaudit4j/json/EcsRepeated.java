// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Normalization;
import io.github.libaudit4j.coalesce.Summary;

/**
 * The text of what the events of a process have in common: of the fields that the log repeats of
 * its SYSCALL records. Written once, then copied.
 */
final class EcsRepeated {
    byte[] user;
    byte[] process;
    byte[] related;
    byte[] tags;
    byte[] session;
    byte[] actor;
    byte[] how;
    byte[] users; // of auditd
    byte[] data;

    /** Whether none has left the buffer before it was taken. */
    boolean isWhole() {
        return user != null
                && process != null
                && related != null
                && tags != null
                && session != null
                && actor != null
                && how != null
                && users != null
                && data != null;
    }

    /** Whether these parts of such an event come from those fields alone. */
    static boolean isPossible(Summary summary) {
        Normalization is = summary.normalization();
        return RepeatedProcess.isPossible(summary)
                && is.ecs().users().isEmpty()
                && is.source().isEmpty();
    }
}
