// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.input.SearchedLogs;
import io.github.libaudit4j.cli.report.CsvOutput;
import io.github.libaudit4j.cli.report.JsonOutput;
import io.github.libaudit4j.cli.report.OrderedReports;
import io.github.libaudit4j.cli.report.ReportAnswer;
import io.github.libaudit4j.cli.report.ReportFormat;
import io.github.libaudit4j.cli.report.ReportOutput;
import io.github.libaudit4j.cli.report.ReportSink;
import io.github.libaudit4j.cli.report.SessionTable;
import io.github.libaudit4j.cli.report.TerminalWidth;
import io.github.libaudit4j.cli.report.TextOutput;
import io.github.libaudit4j.event.EventCounts;
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
        ReportPage page = question.page();
        OrderedReports ordered =
                new OrderedReports(kinds, page != null, () -> teller.coalescer(names));
        Inputs inputs = inputs(question);
        Tally tally = new Tally(this::tell);
        inputs.notes().forEach(tally::note);
        inputs.problems().forEach(tally::failure);
        try (ReportOutput out = output(kinds, options)) {
            ReportPass pass = new ReportPass(kinds, hasSummary, options, out);
            LossCounts losses = kinds.contains(ReportKind.of("loss")) ? new LossCounts() : null;
            ReportSink sink = new ReportSink(pass, ordered, condition, losses, settings.limits());
            boolean isScanned = losses == null && !kinds.contains(ReportKind.of("log"));
            EventCounts counts =
                    isScanned
                            ? scan(inputs, new ReportAnswer(pass, ordered, condition), tally)
                            : read(inputs, sink, tally);
            if (page != null) {
                tellLosses(ordered, counts, tally);
                List<String> logs = inputs.inputs().stream().map(Input::name).toList();
                page.write(ordered.page(), zone, logs);
            }
            print(out, pass);
            boolean hasProof = asked.has("--proof");
            for (SessionTable table : ordered.tables(zone, question.isOfRefused(), hasProof)) {
                out.sessions(table);
            }
            if (kinds.contains(ReportKind.of("log"))) {
                out.logs(sink.logs());
            }
            if (losses != null) {
                print(out, losses, sink);
            }
            if (ordered.over() > 0) {
                tally.note(Tally.count(ordered.over(), "session") + " more than are kept");
            }
            return tellResult(pass, tally);
        } catch (OutputFailure e) {
            return failed(e, tally);
        } catch (IOException e) {
            throw new Failure("cannot write the report: " + e.getMessage(), e);
        }
    }

    private void print(ReportOutput out, ReportPass pass) throws IOException {
        if (pass.summary() != null) {
            out.summary(pass.summary());
        }
        for (KindCounts counts : pass.counts()) {
            out.counts(counts, asked.has("--top") ? asked.count("--top") : Integer.MAX_VALUE);
        }
    }

    private static void print(ReportOutput out, LossCounts losses, ReportSink sink)
            throws IOException {
        List<LossRow> rows = new ArrayList<>(losses.rows());
        rows.addAll(sink.unreadable());
        out.losses(rows);
    }

    /** What the page tells of what is missing, whatever events it is about. */
    private static void tellLosses(OrderedReports ordered, EventCounts counts, Tally tally) {
        ordered.loss("serials missing", counts.missing());
        ordered.loss("records that came too late", counts.late());
        ordered.loss("records dropped: their events are too large", counts.dropped());
        ordered.loss("records cut at the longest line", tally.cut());
        ordered.loss("lines that cannot be read", tally.unreadable());
    }

    /** Reads on all processors; losses, and which log a record is in, are not told then. */
    private EventCounts scan(Inputs inputs, ReportAnswer answer, Tally tally) throws IOException {
        return new ScannedLogs(inputs, tally, settings.scanOptions())
                .read(answer.condition().clues(), answer)
                .events();
    }

    private EventCounts read(Inputs inputs, ReportSink sink, Tally tally) throws OutputFailure {
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
        return sink.counts();
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
