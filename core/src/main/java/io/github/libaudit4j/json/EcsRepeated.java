// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Normalization;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.RepeatedBody;

/**
 * The text of what the events of a process have in common: of the fields that the log repeats of
 * its SYSCALL records. Written once, then copied.
 */
final class EcsRepeated {
    private final RepeatedBody[] bodies = new RepeatedBody[RepeatedBody.PLACES];
    private final Texts[] texts = new Texts[RepeatedBody.PLACES];

    /** Members of a document, and of objects in it, that come from these fields alone. */
    static final class Texts {
        byte[] user;
        byte[] process;
        byte[] related;
        byte[] tags;
        byte[] session;
        byte[] actor;
        byte[] how;
        byte[] users; // of auditd
        byte[] data;

        private boolean isWhole() {
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
    }

    /** Whether these parts of such an event come from those fields alone. */
    static boolean isPossible(Summary summary) {
        Normalization is = summary.normalization();
        return RepeatedProcess.isPossible(summary)
                && is.ecs().users().isEmpty()
                && is.source().isEmpty();
    }

    /** The texts of a process; null where there are none yet. */
    Texts of(RepeatedBody body) {
        return bodies[body.place()] == body ? texts[body.place()] : null;
    }

    /** Keeps the texts of a process, if none has left the buffer before it was taken. */
    void keep(RepeatedBody body, Texts some) {
        if (some.isWhole()) {
            bodies[body.place()] = body;
            texts[body.place()] = some;
        }
    }
}
