// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The command {@code audit}. */
public final class Main {
    private Main() {}

    /**
     * Runs the command and exits.
     *
     * @param args its words
     */
    public static void main(String[] args) {
        System.exit(Run.command(line(args), args));
    }

    /** A command that is named is loaded alone: help, completion and mistakes need them all. */
    static CommandLine line(String... args) {
        CommandLine line = new CommandLine(new AuditCommand());
        if (args.length > 0 && args[0].equals("parse")) {
            return line.addSubcommand(new ParseCommand());
        }
        if (args.length > 0 && args[0].equals("rules")) {
            return line.addSubcommand(RulesCommand.line());
        }
        return line.addSubcommand(new ParseCommand())
                .addSubcommand(RulesCommand.line())
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new HelpCommand());
    }
}
