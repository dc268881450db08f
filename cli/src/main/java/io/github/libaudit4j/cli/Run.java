// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Printed;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How every command is run, and what its mistakes look like. */
final class Run {
    private Run() {}

    static int command(CommandLine line, String... args) {
        try {
            StringWriter said = new StringWriter();
            int status = execute(line.setOut(new PrintWriter(said)), args);
            return said.getBuffer().isEmpty() ? status : print(said.toString(), status, line);
        } catch (OutOfMemoryError e) {
            System.err.println(
                    line.getCommandName()
                            + ": out of memory: lower --max-line, or allow more with"
                            + " AUDIT_JAVA_OPTS=-Xmx1g");
            return ExitCode.FAILED;
        }
    }

    /** Help and other short texts, of which picocli would not say that they cannot be written. */
    private static int print(String said, int status, CommandLine line) {
        byte[] bytes = said.getBytes(System.out.charset());
        try {
            return Printed.print(out -> {
                out.write(bytes);
                return status;
            });
        } catch (Failure e) {
            return failure(e, line);
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
        if (e instanceof Failure failure) {
            return failure(failure, command);
        }
        throw e; // our bug: with its stack trace
    }

    private static int failure(Failure failure, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + failure.getMessage());
        return ExitCode.FAILED;
    }
}
