// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

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
        Exit.with(Run.command(new CommandLine(AuparseCommand.spec()), args));
    }
}
