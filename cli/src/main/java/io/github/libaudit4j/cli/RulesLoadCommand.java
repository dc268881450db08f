// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.kernel.RuleLoad;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules load}: rule files into the kernel, line by line. */
final class RulesLoadCommand {
    static final String HEADER = "Loads rule files into the kernel, line by line.";

    private final Live live;
    private final CommandSpec spec;
    private final String operand;
    private final boolean goesOn;
    private final boolean untilReboot;
    private final boolean quiet;

    static CommandSpec spec(Live live) {
        Options options =
                Options.of("load", HEADER, asked -> new RulesLoadCommand(live, asked).run());
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

    private RulesLoadCommand(Live live, Asked asked) {
        this.live = live;
        this.spec = asked.spec();
        this.operand = asked.operand(0, null);
        this.goesOn = asked.isYes("--continue");
        this.untilReboot = asked.isYes("--until-reboot");
        this.quiet = asked.isYes("--quiet");
    }

    private int run() {
        RuleTarget target = Live.target(spec);
        RulesInput input = RulesInput.read(operand, new RuleParser(target));
        boolean takesRest = goesOn || RuleLoad.goesOn(input.lines());
        int exit = RulesProblems.tell(spec, input, input.errors());
        if (exit != ExitCode.DONE && !takesRest) {
            throw new Failure("nothing is loaded: correct these lines, or use --continue", null);
        }
        return live.run(client -> load(client, input, target, takesRest, exit));
    }

    private int load(
            AuditClient client, RulesInput input, RuleTarget target, boolean takesRest, int exit)
            throws IOException {
        List<String> told = new ArrayList<>();
        RuleLoad load = new RuleLoad(client, target, told::add);
        load.load(input.lines(), takesRest, untilReboot);
        live.tell(told);
        PrintWriter err = spec.commandLine().getErr();
        load.failures().forEach(err::println);
        if (!quiet) {
            err.println(spec.qualifiedName() + ": " + load.summary());
        }
        boolean isWell = exit == ExitCode.DONE && load.failures().isEmpty();
        return isWell || RuleLoad.ignoresFailures(input.lines()) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
