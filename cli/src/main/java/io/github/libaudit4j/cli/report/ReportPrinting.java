// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.search.SearchSettings;
import io.github.libaudit4j.report.KindCounts;
import io.github.libaudit4j.report.LossCounts;
import io.github.libaudit4j.report.LossRow;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.ReportOptions;
import io.github.libaudit4j.report.ReportPass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How reports are printed, as the options say.
 *
 * @param asked the options
 * @param kinds the reports
 * @param options how they are made
 */
record ReportPrinting(Asked asked, List<ReportKind> kinds, ReportOptions options) {
    /** Where the reports go; rows of events are printed as they are found. */
    ReportOutput open() throws IOException {
        boolean isCounted = asked.has("--summary") || asked.has("--by") || asked.has("--per");
        List<ReportKind> withRows = new ArrayList<>();
        for (ReportKind kind : kinds) {
            if (!isCounted && kind.isOfEvents()) {
                withRows.add(kind);
            }
        }
        Output out = Output.standard();
        return switch (format()) {
            case TEXT -> new TextOutput(out, withRows, options.zone(), TerminalWidth.ofOutput());
            case CSV -> new CsvOutput(out, withRows, new SearchSettings(asked).zoneOrUtc());
            case JSON -> new JsonOutput(out);
        };
    }

    private ReportFormat format() {
        ReportFormat format =
                asked.has("--format") ? ReportFormat.of(asked.text("--format")) : ReportFormat.TEXT;
        if (format == null) {
            throw asked.usage(
                    "--format: '"
                            + asked.text("--format")
                            + "' is none of "
                            + String.join(", ", ReportFormat.words()));
        }
        return format;
    }

    /** Prints what is known at the end: the summary, and the tables of what was counted. */
    void print(ReportOutput out, ReportPass pass) throws IOException {
        if (pass.summary() != null) {
            out.summary(pass.summary());
        }
        for (KindCounts counts : pass.counts()) {
            out.counts(counts, asked.has("--top") ? asked.count("--top") : Integer.MAX_VALUE);
        }
    }

    /** How sessions are told. */
    SessionTable.Form sessions(ReportQuestion question) {
        return new SessionTable.Form(options.zone(), question.isOfRefused(), asked.has("--proof"));
    }

    /** Prints the sessions. */
    void print(ReportOutput out, List<SessionTable> sessions) throws IOException {
        for (SessionTable table : sessions) {
            out.sessions(table);
        }
    }

    /**
     * Prints what is known of the logs themselves.
     *
     * @param losses null where they are not asked for
     */
    void print(ReportOutput out, ReportSink sink, LossCounts losses) throws IOException {
        if (kinds.contains(ReportKind.of("log"))) {
            out.logs(sink.logs());
        }
        if (losses != null) {
            List<LossRow> rows = new ArrayList<>(losses.rows());
            rows.addAll(sink.unreadable());
            out.losses(rows);
        }
    }
}
