// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.report.TreeForm;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.report.ProcessTree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code audit tree}, made by code so that it starts faster. */
final class TreeOptions {
    private static final String[] FOOTER = {
        "",
        "Examples:",
        "  audit tree --pid 22804 audit.log        what came of it, and of whom",
        "  audit tree --session 3 /var/log/audit   what a login did",
        "  audit tree --event 7974289 audit.log    who did this",
        "  audit tree --format dot audit.log | dot -Tsvg > tree.svg",
        "",
        "Exit status: 0 done, 1 nothing found or something failed, 2 usage."
    };

    private TreeOptions() {}

    static CommandSpec spec(Callable<Integer> command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name("tree");
        spec.usageMessage()
                .header("Tells which process came of which, what each ran, and how it ended.")
                .customSynopsis("audit tree [OPTIONS] [FILE|DIR ...]")
                .description(
                        "",
                        "Rebuilds the trees of processes from a log: from fork, clone and vfork,"
                                + " execve, exit, and from the pid and ppid of every other event."
                                + " Logs are named as for parse.")
                .sortOptions(false)
                .footer(FOOTER);
        OptionGroups groups = new OptionGroups();
        addQuestion(groups);
        addTelling(groups);
        addInput(groups);
        groups.addTo(spec);
        return spec.addPositional(OptionGroups.operands("FILE|DIR"));
    }

    private static void addQuestion(OptionGroups groups) {
        groups.heading("Whose trees, with what they came of and what came of them (else all):");
        groups.values("N", "Processes that had this pid.", "--pid");
        groups.values("N", "Processes of this login session.", "--session");
        groups.values("ID", "The process of the event of this serial.", "--event");
    }

    private static void addTelling(OptionGroups groups) {
        groups.heading("How to tell:");
        groups.add(
                OptionGroups.option(
                                "text: a line a process (the default); json: an object a process,"
                                        + " with its parent's id; dot: for Graphviz.",
                                "-f",
                                "--format")
                        .type(TreeForm.class)
                        .paramLabel("FORMAT")
                        .build());
        groups.flag("With text: nothing but ASCII.", "--ascii");
        groups.value(
                "FILE",
                "Names of users: the passwd file of the host that wrote the log.",
                "--passwd");
        groups.value(
                "local",
                "Names of users of this host, for a log that is its own. Without these two only the"
                        + " names that the log has are told.",
                "--resolve");
    }

    private static void addInput(OptionGroups groups) {
        groups.heading("What to read and keep:");
        groups.number(
                "N",
                "No more processes than this (default: "
                        + ProcessTree.MOST
                        + "); what is left out is told.",
                "--max-processes");
        groups.number(
                "BYTES",
                "Cut longer lines there, and say so (default: " + RecordReader.LONGEST_LINE + ").",
                "--max-line");
        groups.flag("Exit 1 if any line cannot be read.", "--strict");
        groups.flag("Tell nothing on standard error but errors.", "-q", "--quiet");
        groups.standard("-V", "--version");
    }
}
