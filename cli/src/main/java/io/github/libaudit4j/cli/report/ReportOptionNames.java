// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.LogOptions;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.search.SearchOptions;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.ReportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of {@code audit report}. */
final class ReportOptionNames {
    /** aureport's, that are criteria here as in search, or stand for something else. */
    private static final Set<String> OTHERS =
            Set.of(
                    "-a",
                    "-c",
                    "-e",
                    "-f",
                    "-h",
                    "-k",
                    "-m",
                    "-n",
                    "-p",
                    "-tm",
                    "-x",
                    "--comm",
                    "--event",
                    "--file",
                    "--host",
                    "--key",
                    "--pid",
                    "--syscall",
                    "--terminal",
                    "--executable");

    private static final String[] FOOTER = {
        "",
        "Examples:",
        "  audit report                                the summary of this host's logs",
        "  audit report file --summary --top 20        the files most asked for",
        "  audit report auth login --failed -i         who failed to log in",
        "  audit report executable --per hour --summary /var/log/audit",
        "  audit report --by auid,exe --where 'success == no' --format csv audit.log",
        "  audit report logins --proof                 who logged in, from where",
        "  audit report --html report.html -ts today   a page to be read and sent on",
        "  audit report loss audit.log.3.gz            what the log lacks",
        "",
        "Exit status: 0 done, 1 nothing found or something failed, 2 usage.",
        "Reports go to standard output; what was read and could not be is told on standard error."
    };

    private ReportOptionNames() {}

    static Options options(Options.Action action) {
        Options options = Options.of("report", ReportCommand.HEADER, action);
        options.synopsis("audit report [KIND ...] [OPTIONS] [FILE|DIR|PATTERN ...]")
                .description(
                        "",
                        "Makes any number of reports in one pass. KIND is summary (the one that is"
                                + " made where none is named) or one of: "
                                + String.join(", ", names())
                                + ". Logs are named as for"
                                + " search; one that has the name of a kind as ./NAME.")
                .footer(FOOTER);
        addQuestion(options);
        addTelling(options);
        addInput(options);
        addKinds(options);
        return options.hiddenOperands("KIND|FILE|DIR|PATTERN");
    }

    private static List<String> names() {
        return ReportKind.list().stream().map(ReportKind::name).toList();
    }

    private static void addQuestion(Options options) {
        SearchOptions.addQuestion(options);
        options.flag("Only events that failed: the same as --success no.", "--failed");
        options.flag(
                "Without CONFIG_CHANGE events, whose keys are those of rules.",
                "-nc",
                "--no-config");
    }

    private static void addTelling(Options options) {
        options.heading("What to tell:");
        options.flag(
                "Totals of what each report is about, instead of a row an event.", "--summary");
        options.value(
                "NAME[,NAME...]",
                "Totals by these fields instead: any of --where. An event counts once for each"
                        + " value.",
                "--by");
        options.value("minute|hour|day", "Totals for each piece of time.", "--per");
        options.number("N", "Only the N most frequent values (of each piece of time).", "--top");
        options.number(
                "N",
                "How many different values a table keeps (default: "
                        + ReportOptions.DISTINCT
                        + "); the rest is summed up as (others).",
                "--distinct");
        options.flag(
                "logins: those that were refused, instead of the sessions; --failed does so too.",
                "--bad");
        options.flag("logins, machines: the serials of each session's events.", "--proof");
        options.value(
                "FILE",
                "One HTML page of all that matters, in FILE (- for standard output); other reports"
                        + " only where they are named.",
                "--html");
        options.flag("Names of users and system calls instead of numbers.", "-i", "--interpret");
        options.add(
                Options.option(
                                "text: tables that fit the terminal; csv; json: an object a row.",
                                "--format")
                        .type(String.class)
                        .paramLabel("FORMAT")
                        .completionCandidates(ReportFormat.words()));
        LogOptions.addNames(options);
    }

    private static void addInput(Options options) {
        options.heading("What to read:");
        LogOptions.addLogs(options);
        LogOptions.addTimeout(options);
        LogOptions.addLines(options);
        LogOptions.addLast(options);
    }

    private static void addKinds(Options options) {
        options.heading("aureport's names of reports, where they mean nothing else:");
        for (ReportKind kind : ReportKind.list()) {
            List<String> names = new ArrayList<>(kind.options());
            names.removeAll(OTHERS);
            if (!names.isEmpty()) {
                options.flag("The same as " + kind.name() + ".", names.toArray(String[]::new));
            }
        }
    }

    /** The option that asks for a kind; null where there is none. */
    static String option(ReportKind kind) {
        for (String name : kind.options()) {
            if (!OTHERS.contains(name)) {
                return name;
            }
        }
        return null;
    }
}
