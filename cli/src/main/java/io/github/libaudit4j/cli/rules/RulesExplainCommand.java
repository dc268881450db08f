// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import io.github.libaudit4j.rule.check.RuleExplanation;
import java.io.IOException;
import java.io.OutputStream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit rules explain}: what rules do, in plain words. */
final class RulesExplainCommand {
    static final String HEADER = "Says in plain words what each rule does.";

    static CommandSpec spec() {
        Options options = Options.of("explain", HEADER, RulesExplainCommand::run);
        options.description("");
        options.footer(
                "",
                "Example:",
                "  $ echo '-a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied' |",
                "      audit rules explain -",
                "  -a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied",
                "      Records openat of 64-bit programs (x86_64) where the result (exit) is"
                        + " -EACCES. Key: denied.",
                "",
                "Exit status: 0 done, 1 a line is no rule, 2 usage.");
        RulesInput.addTo(options);
        RulesHost.addTo(options);
        return options.standard("-V", "--version").spec();
    }

    private static int run(Asked asked) {
        RulesHost host = RulesHost.of(asked);
        RuleTarget target = host.target(asked.spec());
        RulesInput input = RulesInput.read(asked.operand(0, null), new RuleParser(target));
        RuleExplanation explanation = new RuleExplanation(target, host.names());
        Printed.print(out -> print(input, explanation, out));
        return RulesProblems.tell(asked.spec(), input);
    }

    private static int print(RulesInput input, RuleExplanation explanation, OutputStream out)
            throws IOException {
        RuleLine last = null;
        for (RuleLine line : input.lines()) {
            boolean isSame = last != null && last.line() == line.line();
            String text = isSame && last.file().equals(line.file()) ? "" : line.text() + "\n";
            out.write(RuleText.encode(text + "    " + explanation.of(line.rule()) + "\n"));
            last = line;
        }
        return ExitCode.DONE;
    }
}
