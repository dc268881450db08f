// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.io.IOException;

/** Takes the rows of reports, those of each in the order of the log. */
@FunctionalInterface
public interface RowTaker {
    /**
     * Takes a row.
     *
     * @param kind of which report
     * @param millis when the event was, in milliseconds since 1970
     * @param cells a value for each of the kind's columns; valid until this returns
     * @throws IOException if it cannot be taken; reading ends
     */
    void row(ReportKind kind, long millis, Cells cells) throws IOException;
}
