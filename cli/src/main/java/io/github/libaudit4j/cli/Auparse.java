// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.Options;
import java.util.List;
import picocli.CommandLine;

/** The command {@code auparse}. */
public final class Auparse {
    private Auparse() {}

    /**
     * Runs the command and exits.
     *
     * @param args its words
     */
    public static void main(String[] args) {
        Exit.with(run(List.of(args)));
    }

    static int run(List<String> words) {
        Options command = AuparseCommand.options();
        Asked asked = command.asked("auparse", words);
        if (asked != null) {
            return Run.command(command, asked);
        }
        return Run.command(new CommandLine(command.spec()), words.toArray(String[]::new));
    }
}
