// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How every command is run, and what its mistakes look like. */
final class Run {
    private Run() {}

    static int command(CommandLine line, String... args) {
        try {
            return execute(line, args);
        } catch (OutOfMemoryError e) {
            System.err.println(
                    line.getCommandName()
                            + ": out of memory: lower --max-line, or allow more with"
                            + " AUDIT_JAVA_OPTS=-Xmx1g");
            return ExitCode.FAILED;
        }
    }

    private static int execute(CommandLine line, String... args) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setPosixClusteredShortOptionsAllowed(false)
                .setParameterExceptionHandler(Run::usage)
                .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command))
                .execute(args);
    }

    /** One line that says what is wrong, and where help is. */
    private static int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + name + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine command) throws Exception {
        if (e instanceof Failure) {
            command.getErr()
                    .println(command.getCommandSpec().qualifiedName() + ": " + e.getMessage());
            return ExitCode.FAILED;
        }
        throw e; // our bug: with its stack trace
    }
}
