// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.report.ReportFormat;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.ReportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

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

    static CommandSpec spec(Callable<Integer> command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name("report");
        spec.usageMessage()
                .header("Tells what a log holds, in tables: what aureport tells, and more.")
                .customSynopsis("audit report [KIND ...] [OPTIONS] [FILE|DIR|PATTERN ...]")
                .description(
                        "",
                        "Makes any number of reports in one pass. KIND is summary (the one that is"
                                + " made where none is named) or one of: "
                                + String.join(", ", names())
                                + ". Logs are named as for"
                                + " search; one that has the name of a kind as ./NAME.")
                .sortOptions(false)
                .footer(FOOTER);
        OptionGroups groups = new OptionGroups();
        addQuestion(groups);
        addTelling(groups);
        addInput(groups);
        addKinds(groups);
        groups.addTo(spec);
        spec.addPositional(OptionGroups.operands("KIND|FILE|DIR|PATTERN"));
        return spec;
    }

    private static List<String> names() {
        return ReportKind.list().stream().map(ReportKind::name).toList();
    }

    private static void addQuestion(OptionGroups groups) {
        SearchOptions.addQuestion(groups);
        groups.flag("Only events that failed: the same as --success no.", "--failed");
        groups.flag(
                "Without CONFIG_CHANGE events, whose keys are those of rules.",
                "-nc",
                "--no-config");
    }

    private static void addTelling(OptionGroups groups) {
        groups.heading("What to tell:");
        groups.flag("Totals of what each report is about, instead of a row an event.", "--summary");
        groups.value(
                "NAME[,NAME...]",
                "Totals by these fields instead: any of --where. An event counts once for each"
                        + " value.",
                "--by");
        groups.value("minute|hour|day", "Totals for each piece of time.", "--per");
        groups.number("N", "Only the N most frequent values (of each piece of time).", "--top");
        groups.number(
                "N",
                "How many different values a table keeps (default: "
                        + ReportOptions.DISTINCT
                        + "); the rest is summed up as (others).",
                "--distinct");
        groups.flag(
                "logins: those that were refused, instead of the sessions; --failed does so too.",
                "--bad");
        groups.flag("logins, machines: the serials of each session's events.", "--proof");
        groups.value(
                "FILE",
                "One HTML page of all that matters, in FILE (- for standard output); other reports"
                        + " only where they are named.",
                "--html");
        groups.flag("Names of users and system calls instead of numbers.", "-i", "--interpret");
        groups.add(
                OptionGroups.option(
                                "text: tables that fit the terminal; csv; json: an object a row.",
                                "--format")
                        .type(String.class)
                        .paramLabel("FORMAT")
                        .completionCandidates(ReportFormat.words())
                        .build());
        groups.value(
                "FILE",
                "Names of users: the passwd file of the host that wrote the log.",
                "--passwd");
        groups.value("FILE", "Names of groups: that host's group file.", "--group");
        groups.value(
                "local",
                "Names of users and groups of this host, for a log that is its own. Without these"
                        + " three only the names that the log has are told and found.",
                "--resolve");
    }

    private static void addInput(OptionGroups groups) {
        groups.heading("What to read:");
        groups.values("FILE|DIR", "The same as naming it at the end.", "-if", "--input");
        groups.flag("The logs of this host, whatever standard input is.", "--input-logs");
        groups.number(
                "SECONDS",
                "How long the records of an event may take (default: 2).",
                "--eoe-timeout");
        groups.number(
                "BYTES",
                "Cut longer lines there, and say so (default: " + RecordReader.LONGEST_LINE + ").",
                "--max-line");
        groups.flag("Exit 1 if any line cannot be read.", "--strict");
        groups.flag("Tell nothing on standard error but errors.", "-q", "--quiet");
        groups.flag("Accepted: lines that cannot be read are always told.", "--debug");
        groups.standard("-V", "-v", "--version");
    }

    private static void addKinds(OptionGroups groups) {
        groups.heading("aureport's names of reports, where they mean nothing else:");
        for (ReportKind kind : ReportKind.list()) {
            List<String> names = new ArrayList<>(kind.options());
            names.removeAll(OTHERS);
            if (!names.isEmpty()) {
                groups.flag("The same as " + kind.name() + ".", names.toArray(String[]::new));
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
