// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code audit completion}: what a shell needs to complete the commands. */
public final class CompletionCommand {
    public static final String NAME = "completion";
    public static final String HEADER = "Prints a completion script for bash and zsh.";

    private CompletionCommand() {}

    public static CommandSpec spec() {
        return Options.of(NAME, HEADER, CompletionCommand::run)
                .footer("", "Example:", "  source <(audit completion)")
                .standard("-V", "--version")
                .spec();
    }

    private static int run(Asked asked) {
        PrintWriter out = asked.spec().commandLine().getOut();
        out.print(AutoComplete.bash("audit", asked.spec().root().commandLine()));
        out.flush();
        return ExitCode.DONE;
    }
}
