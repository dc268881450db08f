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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit rules load}: rule files into the kernel, line by line. */
@Command(
        name = "load",
        header = "Loads rule files into the kernel, line by line.",
        description = {
            "",
            "Reads a file, a directory of rule files in augenrules' order, or standard input. Lines"
                    + " are taken in their order, control lines (-D, -b, -f, -e ...) too. A rule that"
                    + " the kernel has already stays where it is.",
            "",
            "Nothing is loaded if a line is wrong, and all is undone if the kernel refuses one; with"
                    + " --continue, or a line -c or -i, the rest is loaded.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  audit rules load /etc/audit/audit.rules",
            "  audit rules load --continue /etc/audit/rules.d",
            "",
            "Exit status: 0 done, 1 a line is wrong or the kernel refuses one, 2 usage."
        })
final class RulesLoadCommand implements Callable<Integer> {
    private final Live live;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1", description = "Rules; - is standard input.")
    private String operand;

    @Option(
            names = {"-c", "--continue"},
            description = "Load the rest where a line is wrong or refused.")
    private boolean goesOn;

    @Option(
            names = "--until-reboot",
            description =
                    "Says that what cannot be undone until the next boot is meant: -e 2 and"
                            + " --loginuid-immutable.")
    private boolean untilReboot;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing on standard error but errors.")
    private boolean quiet;

    RulesLoadCommand(Live live) {
        this.live = live;
    }

    @Override
    public Integer call() {
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
