// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

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
final class RulesProblems {
    private RulesProblems() {}

    /** Tells of all; returns what to exit with. */
    static int tell(CommandSpec spec, RulesInput input, List<RuleProblem> problems) {
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
