// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Job;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Output;
import io.github.libaudit4j.cli.search.SearchSettings;
import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.report.ProcessTree;
import io.github.libaudit4j.report.TreeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code audit tree}: the processes that a log tells of, and what came of which. */
public final class TreeCommand {
    public static final String HEADER =
            "Tells which process came of which, what each ran, and how it ended.";

    private final Asked asked;

    private TreeCommand(Asked asked) {
        this.asked = asked;
    }

    public static Options options() {
        return TreeOptions.of(asked -> new TreeCommand(asked).run());
    }

    private int run() {
        SearchSettings settings = new SearchSettings(asked);
        Coalescer coalescer = settings.teller(asked.operands()).coalescer(this::tell);
        int most = asked.has("--max-processes") ? asked.count("--max-processes") : ProcessTree.MOST;
        ProcessTree tree = new ProcessTree(coalescer, most, search());
        TreeSink sink = new TreeSink(tree, form(), isDrawn(), Output.standard());
        Job job =
                new Job(
                        asked,
                        settings.longestLine(),
                        false,
                        asked.has("--quiet"),
                        asked.has("--strict"));
        int exit = job.run(asked.operands(), sink, true);
        if (exit == ExitCode.DONE && sink.found() == 0) {
            boolean isNamed = asked.has("--pid") || asked.has("--session") || asked.has("--event");
            tell(isNamed ? "no such process" : "no event names a process");
            return ExitCode.FAILED;
        }
        return exit;
    }

    private TreeForm form() {
        return asked.value("--format", TreeForm.text);
    }

    private boolean isDrawn() {
        String encoding = System.getProperty("native.encoding", "").toUpperCase(Locale.ROOT);
        return !asked.has("--ascii") && encoding.startsWith("UTF");
    }

    private TreeSearch search() {
        return new TreeSearch(
                numbers("--pid", "a pid"),
                asked.texts("--session"),
                numbers("--event", "the number of an event"));
    }

    /** The serial of an event may have its time before it, {@code 1795389786.747:51}. */
    private List<Long> numbers(String option, String what) {
        List<Long> numbers = new ArrayList<>();
        for (String text : asked.texts(option)) {
            try {
                numbers.add(Long.parseLong(text.substring(text.lastIndexOf(':') + 1)));
            } catch (NumberFormatException e) {
                throw asked.usage(option + ": '" + text + "' is not " + what);
            }
        }
        return numbers;
    }

    private void tell(String line) {
        asked.tell(line);
    }
}
