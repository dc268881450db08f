// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.RuleText;
import io.github.libaudit4j.rule.check.RuleExplanation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit rules explain}: what rules do, in plain words. */
@Command(
        name = "explain",
        header = "Says in plain words what each rule does.",
        description = "",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  $ echo '-a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied' |",
            "      audit rules explain -",
            "  -a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied",
            "      Records openat of 64-bit programs (x86_64) where the result (exit) is -EACCES."
                    + " Key: denied.",
            "",
            "Exit status: 0 done, 1 a line is no rule, 2 usage."
        })
final class RulesExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1", description = "Rules; - is standard input.")
    private String operand;

    @Mixin private RulesHost host = new RulesHost();

    @Override
    public Integer call() {
        RuleTarget target = host.target(spec);
        RulesInput input = RulesInput.read(operand, new RuleParser(target));
        RuleExplanation explanation = new RuleExplanation(target, host.names());
        Printed.print(out -> print(input, explanation, out));
        return RulesProblems.tell(spec, input, input.errors());
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
