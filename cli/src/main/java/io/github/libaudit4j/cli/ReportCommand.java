// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.input.SearchedLogs;
import io.github.libaudit4j.cli.report.CsvOutput;
import io.github.libaudit4j.cli.report.JsonOutput;
import io.github.libaudit4j.cli.report.ReportAnswer;
import io.github.libaudit4j.cli.report.ReportFormat;
import io.github.libaudit4j.cli.report.ReportOutput;
import io.github.libaudit4j.cli.report.ReportSink;
import io.github.libaudit4j.cli.report.TerminalWidth;
import io.github.libaudit4j.cli.report.TextOutput;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.report.KindCounts;
import io.github.libaudit4j.report.LogSummary;
import io.github.libaudit4j.report.LossCounts;
import io.github.libaudit4j.report.LossRow;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.ReportOptions;
import io.github.libaudit4j.report.ReportPass;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit report}: tables of what a log holds. */
final class ReportCommand implements Callable<Integer> {
    private Asked asked;
    private SearchSettings settings;

    /** The command; made by code, so that it starts faster. */
    static CommandSpec spec() {
        ReportCommand command = new ReportCommand();
        CommandSpec spec = ReportOptionNames.spec(command);
        command.asked = new Asked(spec);
        command.settings = new SearchSettings(command.asked);
        return spec;
    }

    @Override
    public Integer call() {
        ReportQuestion question = new ReportQuestion(asked);
        ZoneId zone = settings.zone();
        Teller teller = settings.teller(named(question));
        IdNames names = teller.names(this::tell);
        ReportOptions options = question.options(zone, names);
        List<ReportKind> kinds = question.kinds();
        boolean hasSummary = question.hasSummary();
        Condition condition = new SearchQuestion(asked, zone, names, teller.ids()).condition(null);
        Inputs inputs = inputs(question);
        Tally tally = new Tally(this::tell);
        inputs.notes().forEach(tally::note);
        inputs.problems().forEach(tally::failure);
        try (ReportOutput out = output(kinds, options)) {
            ReportPass pass = new ReportPass(kinds, hasSummary, options, out);
            LossCounts losses = kinds.contains(ReportKind.of("loss")) ? new LossCounts() : null;
            ReportSink sink = new ReportSink(pass, condition, losses, settings.limits());
            if (losses == null && !kinds.contains(ReportKind.of("log"))) {
                scan(inputs, pass, condition, tally);
            } else {
                read(inputs, sink, tally);
            }
            if (hasSummary) {
                out.summary(pass.summary());
            }
            for (KindCounts counts : pass.counts()) {
                out.counts(counts, asked.has("--top") ? asked.count("--top") : Integer.MAX_VALUE);
            }
            if (kinds.contains(ReportKind.of("log"))) {
                out.logs(sink.logs());
            }
            if (losses != null) {
                List<LossRow> rows = new ArrayList<>(losses.rows());
                rows.addAll(sink.unreadable());
                out.losses(rows);
            }
            return tellResult(pass, tally);
        } catch (OutputFailure e) {
            return failed(e, tally);
        } catch (IOException e) {
            throw new Failure("cannot write the report: " + e.getMessage(), e);
        }
    }

    /** Reads on all processors; losses, and which log a record is in, are not told then. */
    private void scan(Inputs inputs, ReportPass pass, Condition condition, Tally tally)
            throws IOException {
        new ScannedLogs(inputs, tally, settings.scanOptions())
                .read(condition.clues(), new ReportAnswer(pass, condition));
    }

    private void read(Inputs inputs, ReportSink sink, Tally tally) throws OutputFailure {
        Reading reading =
                new Reading(
                        sink,
                        tally,
                        settings.longestLine(),
                        false,
                        (input, progress) -> {
                            sink.open(input.name());
                            return input.open(progress);
                        });
        reading.read(inputs.inputs(), Progress.of(inputs, true));
    }

    private ReportOutput output(List<ReportKind> kinds, ReportOptions options) throws IOException {
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
            case CSV -> new CsvOutput(out, withRows);
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

    private Inputs inputs(ReportQuestion question) {
        return SearchedLogs.of(
                named(question),
                asked.has("--input-logs"),
                () -> tell("waiting for standard input; --input-logs reads this host's logs"));
    }

    private List<String> named(ReportQuestion question) {
        List<String> named = new ArrayList<>(asked.texts("--input"));
        named.addAll(question.logs());
        return named;
    }

    private int tellResult(ReportPass pass, Tally tally) {
        for (KindCounts counts : pass.counts()) {
            if (counts.others() > 0) {
                tellOthers(counts.kind().name(), counts.others());
            }
        }
        if (pass.summary() != null) {
            pass.summary().lines().stream()
                    .filter(LogSummary.Line::isAtLeast)
                    .forEach(line -> tell(line.text() + ": more than --distinct keeps"));
        }
        tally.tellNotes();
        if (!asked.has("--quiet")) {
            tell(tally.summary(pass.events()));
        }
        return tally.exitCode(pass.events(), asked.has("--strict"));
    }

    private void tellOthers(String kind, long others) {
        tell(
                kind
                        + ": more different values than --distinct keeps: "
                        + Tally.grouped(others)
                        + " counts are told as (others)");
    }

    private int failed(OutputFailure e, Tally tally) {
        if (e.isBrokenPipe()) {
            return ExitCode.DONE;
        }
        tally.failure("cannot write the output: " + e.getMessage());
        tally.tellNotes();
        return ExitCode.FAILED;
    }

    private void tell(String line) {
        PrintWriter err = asked.spec().commandLine().getErr();
        err.println(asked.spec().qualifiedName() + ": " + line);
        err.flush();
    }
}
