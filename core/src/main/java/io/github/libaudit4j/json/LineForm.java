// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;

/** How a record is told in a line of text, and in which order those of an event stand. */
interface LineForm {
    /** Whether the record that came last stands first. */
    boolean isLastFirst();

    /** Writes the time of an event; returns the index after it. */
    int time(long millis, byte[] into, int at);

    /** Writes what stands behind {@code :}, without the end of the line. */
    void fields(AuditRecord record) throws IOException;

    /** Forgets what may have changed since it was looked up. */
    void forget();
}
