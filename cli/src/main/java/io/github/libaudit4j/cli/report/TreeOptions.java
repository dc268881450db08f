// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.LogOptions;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.report.ProcessTree;

/** The options of {@code audit tree}. */
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

    static Options of(Options.Action action) {
        Options options = Options.of("tree", TreeCommand.HEADER, action);
        options.synopsis("audit tree [OPTIONS] [FILE|DIR ...]")
                .description(
                        "",
                        "Rebuilds the trees of processes from a log: from fork, clone and vfork,"
                                + " execve, exit, and from the pid and ppid of every other event."
                                + " Logs are named as for parse.")
                .footer(FOOTER);
        addQuestion(options);
        addTelling(options);
        addInput(options);
        return options.hiddenOperands("FILE|DIR");
    }

    private static void addQuestion(Options options) {
        options.heading("Whose trees, with what they came of and what came of them (else all):");
        options.values("N", "Processes that had this pid.", "--pid");
        options.values("N", "Processes of this login session.", "--session");
        options.values("ID", "The process of the event of this serial.", "--event");
    }

    private static void addTelling(Options options) {
        options.heading("How to tell:");
        options.add(
                Options.option(
                                "text: a line a process (the default); json: an object a process,"
                                        + " with its parent's id; dot: for Graphviz.",
                                "-f",
                                "--format")
                        .type(TreeForm.class)
                        .paramLabel("FORMAT"));
        options.flag("With text: nothing but ASCII.", "--ascii");
        LogOptions.addUsers(options);
        options.value(
                "local",
                "Names of users of this host, for a log that is its own. Without these two only the"
                        + " names that the log has are told.",
                "--resolve");
    }

    private static void addInput(Options options) {
        options.heading("What to read and keep:");
        options.number(
                "N",
                "No more processes than this (default: "
                        + ProcessTree.MOST
                        + "); what is left out is told.",
                "--max-processes");
        LogOptions.addLines(options);
        options.standard("-V", "--version");
    }
}
