// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.report.KindCounts;
import io.github.libaudit4j.report.LogSummary;
import io.github.libaudit4j.report.LossRow;
import io.github.libaudit4j.report.RowTaker;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** How reports are printed. Rows come while a log is read, the rest at its end. */
public interface ReportOutput extends RowTaker, Closeable {
    /**
     * Prints the summary of a log.
     *
     * @param summary what it is
     * @throws IOException if the output fails
     */
    void summary(LogSummary summary) throws IOException;

    /**
     * Prints counts.
     *
     * @param counts of a report
     * @param top how many of the most frequent values at most
     * @throws IOException if the output fails
     */
    void counts(KindCounts counts, int top) throws IOException;

    /**
     * Prints which time each log covers.
     *
     * @param logs the logs
     * @throws IOException if the output fails
     */
    void logs(List<LogRange> logs) throws IOException;

    /**
     * Prints what was lost.
     *
     * @param losses what the logs show of it
     * @throws IOException if the output fails
     */
    void losses(List<LossRow> losses) throws IOException;

    /**
     * Prints sessions.
     *
     * @param table the sessions
     * @throws IOException if the output fails
     */
    void sessions(SessionTable table) throws IOException;

    /**
     * Prints what is still held, and ends.
     *
     * @throws IOException if the output fails
     */
    @Override
    void close() throws IOException;
}
