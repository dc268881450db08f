// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Normalization;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.record.AuditRecord;

/**
 * The JSON of an event of one record that the log repeats, such as a SERVICE_START of the same
 * unit: all of it behind the serial. Written once, then copied.
 *
 * @param row the row of the table that it was made with
 * @param text the text
 */
record RepeatedEvent(Normalization row, byte[] text) {
    /** Whether the event's record says all, and nobody is asked for names. */
    static boolean isPossible(Summary summary) {
        AuditRecord record = summary.record();
        return summary.event().count() == 1
                && record.repeated() != null
                && record.repeatedFrom() == 0
                && !summary.looksUpNames()
                && !summary.event().cut();
    }
}
