// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.RuleLoad;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules load}: rule files into the kernel, line by line. */
final class RulesLoadCommand {
    static final String HEADER = "Loads rule files into the kernel, line by line.";

    static CommandSpec spec(Live live) {
        Options options = Options.of("load", HEADER, asked -> run(live, asked));
        options.description(
                "",
                "Reads a file, a directory of rule files in augenrules' order, or standard input."
                        + " Lines are taken in their order, control lines (-D, -b, -f, -e ...)"
                        + " too. A rule that the kernel has already stays where it is.",
                "",
                "Nothing is loaded if a line is wrong, and all is undone if the kernel refuses"
                        + " one; with --continue, or a line -c or -i, the rest is loaded.",
                "");
        options.footer(
                "",
                "Examples:",
                "  audit rules load /etc/audit/audit.rules",
                "  audit rules load --continue /etc/audit/rules.d",
                "",
                "Exit status: 0 done, 1 a line is wrong or the kernel refuses one, 2 usage.");
        RulesInput.addTo(options);
        options.yes("Load the rest where a line is wrong or refused.", "-c", "--continue");
        Live.addUntilReboot(options);
        options.quiet();
        return options.standard("-V", "--version").spec();
    }

    private static int run(Live live, Asked asked) {
        RuleTarget target = RulesHost.here(asked.spec());
        RulesInput input = RulesInput.read(asked.operand(0, null), new RuleParser(target));
        boolean takesRest = asked.isYes("--continue") || RuleLoad.goesOn(input.lines());
        int exit = RulesProblems.tell(asked.spec(), input);
        if (exit != ExitCode.DONE && !takesRest) {
            throw new Failure("nothing is loaded: correct these lines, or use --continue", null);
        }
        return live.run(client -> {
            List<String> told = new ArrayList<>();
            RuleLoad load = new RuleLoad(client, target, told::add);
            load.load(input.lines(), takesRest, asked.isYes("--until-reboot"));
            live.tell(told);
            tell(load, asked);
            boolean isWell = exit == ExitCode.DONE && load.failures().isEmpty();
            boolean isDone = isWell || RuleLoad.ignoresFailures(input.lines());
            return isDone ? ExitCode.DONE : ExitCode.FAILED;
        });
    }

    private static void tell(RuleLoad load, Asked asked) {
        load.failures().forEach(asked.spec().commandLine().getErr()::println);
        if (!asked.isYes("--quiet")) {
            asked.tell(load.summary());
        }
    }
}
