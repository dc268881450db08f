// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Normalization;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RepeatedBody;

/**
 * The JSON of events of one record that the log repeats, such as a SERVICE_START of the same unit:
 * all of it behind the serial. Written once, then copied.
 */
final class RepeatedEvent {
    private static final byte[] NOTHING = {};

    private final RepeatedJson texts = new RepeatedJson();
    private final Normalization[] rows = new Normalization[RepeatedBody.PLACES];

    /** Whether the event's record says all, and nobody is asked for names. */
    static boolean isPossible(Summary summary) {
        AuditRecord record = summary.record();
        return summary.event().count() == 1
                && record.repeated() != null
                && record.repeatedFrom() == 0
                && !summary.looksUpNames()
                && !summary.event().cut();
    }

    /** The text, if it was made with the same row of the table; else null. */
    byte[] of(Summary summary) {
        RepeatedBody body = summary.record().repeated();
        RepeatedJson.Text known = texts.of(body);
        return known != null && rows[body.place()] == summary.normalization()
                ? known.fields()
                : null;
    }

    /** Keeps a text; null for one that has left the buffer. */
    void keep(Summary summary, byte[] text) {
        if (text != null) {
            RepeatedBody body = summary.record().repeated();
            rows[body.place()] = summary.normalization();
            texts.keep(body, text, NOTHING);
        }
    }
}
