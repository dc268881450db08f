// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code audit completion}: what a shell needs to complete the commands. */
@Command(
        name = "completion",
        header = "Prints a completion script for bash and zsh.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  source <(audit completion)"})
final class CompletionCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("audit", spec.root().commandLine()));
        out.flush();
    }
}
