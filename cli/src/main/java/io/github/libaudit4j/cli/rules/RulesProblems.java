// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.rules;

import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.output.ProblemLines;
import io.github.libaudit4j.rule.RuleProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Problems on standard error, for the commands whose output is something else. */
public final class RulesProblems {
    private RulesProblems() {}

    /** Tells of what auditctl or the kernel would refuse; returns what to exit with. */
    public static int tell(CommandSpec spec, RulesInput input) {
        List<RuleProblem> problems = input.errors();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ProblemLines lines = new ProblemLines(text);
        try {
            for (RuleProblem problem : problems) {
                lines.write(problem, input.text(problem.file(), problem.line()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is memory
        }
        PrintWriter err = spec.commandLine().getErr();
        err.print(text.toString(StandardCharsets.UTF_8));
        err.flush();
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
