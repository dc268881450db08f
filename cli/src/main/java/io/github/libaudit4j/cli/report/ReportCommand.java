// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.OutputFailure;
import io.github.libaudit4j.cli.command.Reading;
import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.command.Teller;
import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.input.SearchedLogs;
import io.github.libaudit4j.cli.search.ScannedLogs;
import io.github.libaudit4j.cli.search.SearchQuestion;
import io.github.libaudit4j.cli.search.SearchSettings;
import io.github.libaudit4j.event.EventCounts;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.report.KindCounts;
import io.github.libaudit4j.report.LogSummary;
import io.github.libaudit4j.report.LossCounts;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.ReportOptions;
import io.github.libaudit4j.report.ReportPass;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** {@code audit report}: tables of what a log holds. */
public final class ReportCommand {
    public static final String HEADER =
            "Tells what a log holds, in tables: what aureport tells, and more.";

    private final Asked asked;
    private final SearchSettings settings;

    private ReportCommand(Asked asked) {
        this.asked = asked;
        this.settings = new SearchSettings(asked);
    }

    public static Options options() {
        return ReportOptionNames.options(asked -> new ReportCommand(asked).run());
    }

    private int run() {
        ReportQuestion question = new ReportQuestion(asked);
        ZoneId zone = settings.zone().get();
        Teller teller = settings.teller(named(question));
        IdNames names = teller.names(asked::tell);
        ReportOptions options = question.options(zone, names);
        List<ReportKind> kinds = question.kinds();
        boolean hasSummary = question.hasSummary();
        Condition condition =
                new SearchQuestion(asked, () -> zone, names, teller.ids()).condition(null);
        ReportPage page = question.page();
        OrderedReports ordered =
                new OrderedReports(kinds, page != null, () -> teller.coalescer(names));
        Inputs inputs = inputs(question);
        Tally tally = new Tally(asked::tell);
        inputs.notes().forEach(tally::note);
        inputs.problems().forEach(tally::failure);
        if (!inputs.problems().isEmpty()) {
            MistypedKinds.of(question.logs()).forEach(tally::note);
        }
        if (inputs.inputs().isEmpty() && !inputs.problems().isEmpty()) {
            tally.tellNotes();
            return ExitCode.FAILED;
        }
        ReportPrinting printing = new ReportPrinting(asked, kinds, options);
        try (ReportOutput out = printing.open()) {
            ReportPass pass = new ReportPass(kinds, hasSummary, options, out);
            LossCounts losses = kinds.contains(ReportKind.of("loss")) ? new LossCounts() : null;
            ReportSink sink = new ReportSink(pass, ordered, condition, losses, settings.limits());
            Clues clues = question.clues(condition);
            boolean isScanned = losses == null && !kinds.contains(ReportKind.of("log"));
            EventCounts counts =
                    isScanned
                            ? scan(inputs, clues, new ReportAnswer(pass, ordered, condition), tally)
                            : read(inputs, sink, tally);
            if (page != null) {
                tellLosses(ordered, counts, tally);
                List<String> logs = inputs.inputs().stream().map(Input::name).toList();
                page.write(ordered.page(), zone, logs);
            }
            printing.print(out, pass);
            printing.print(out, ordered.tables(printing.sessions(question), teller.accounts()));
            printing.print(out, sink, losses);
            if (ordered.over() > 0) {
                tally.note(Tally.count(ordered.over(), "session") + " more than are kept");
            }
            boolean isOfKinds = isScanned && !clues.equals(condition.clues());
            return tellResult(pass, isOfKinds ? counts.events() : pass.events(), tally);
        } catch (OutputFailure e) {
            return tally.failed(e);
        } catch (IOException e) {
            throw new Failure("cannot write the report: " + e.getMessage(), e);
        }
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
    private EventCounts scan(Inputs inputs, Clues clues, ReportAnswer answer, Tally tally)
            throws IOException {
        return new ScannedLogs(inputs, tally, settings.scanOptions()).read(clues, answer).events();
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

    private Inputs inputs(ReportQuestion question) {
        return SearchedLogs.of(
                named(question),
                asked.has("--input-logs"),
                () ->
                        asked.tell(
                                "waiting for standard input; --input-logs reads this host's logs"));
    }

    private List<String> named(ReportQuestion question) {
        List<String> named = new ArrayList<>(asked.texts("--input"));
        named.addAll(question.logs());
        return named;
    }

    private int tellResult(ReportPass pass, long found, Tally tally) {
        for (KindCounts counts : pass.counts()) {
            if (counts.others() > 0) {
                tellOthers(counts.kind().name(), counts.others());
            }
        }
        if (pass.summary() != null) {
            pass.summary().lines().stream()
                    .filter(LogSummary.Line::isAtLeast)
                    .forEach(line -> asked.tell(line.text() + ": more than --distinct keeps"));
        }
        tally.tellNotes();
        if (!asked.has("--quiet")) {
            asked.tell(tally.summary(found));
        }
        return tally.exitCode(found, asked.has("--strict"));
    }

    private void tellOthers(String kind, long others) {
        asked.tell(
                kind
                        + ": more different values than --distinct keeps: "
                        + Tally.grouped(others)
                        + " counts are told as (others)");
    }
}
