// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import io.github.libaudit4j.cli.command.Asked;
import io.github.libaudit4j.cli.command.ExitCode;
import io.github.libaudit4j.cli.command.Failure;
import io.github.libaudit4j.cli.command.Misuse;
import io.github.libaudit4j.cli.command.Options;
import io.github.libaudit4j.cli.command.Printed;
import io.github.libaudit4j.cli.input.FileProblem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
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
            return outOfMemory(line.getCommandName());
        }
    }

    /** A command that was asked without a doubt. */
    static int command(Options command, Asked asked) {
        try {
            return command.run(asked);
        } catch (Misuse e) {
            return usage(asked.name(), e.getMessage(), asked.err());
        } catch (Failure e) {
            asked.tell(e.getMessage());
            return ExitCode.FAILED;
        } catch (InvalidPathException e) {
            asked.tell(FileProblem.unwritable(e.getInput()));
            return ExitCode.FAILED;
        } catch (OutOfMemoryError e) {
            return outOfMemory(asked.name());
        }
    }

    private static int outOfMemory(String name) {
        System.err.println(
                name
                        + ": out of memory: lower --max-line, or allow more with"
                        + " AUDIT_JAVA_OPTS=-Xmx1g");
        return ExitCode.FAILED;
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
        return reading(line)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(Run::usage)
                .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command))
                .execute(args);
    }

    /** How words are read. */
    static CommandLine reading(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    /** One line that says what is wrong, and where help is. */
    private static int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        return seeHelp(name, err);
    }

    private static int usage(String name, String message, PrintWriter err) {
        err.println(name + ": " + message);
        return seeHelp(name, err);
    }

    private static int seeHelp(String name, PrintWriter err) {
        err.println("Try '" + name + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine command) throws Exception {
        if (e instanceof Failure failure) {
            return failure(failure, command);
        }
        if (e instanceof InvalidPathException name) {
            return failure(new Failure(FileProblem.unwritable(name.getInput()), e), command);
        }
        if (e instanceof Misuse) {
            String name = command.getCommandSpec().qualifiedName();
            return usage(name, e.getMessage(), command.getErr());
        }
        throw e; // our bug: with its stack trace
    }

    private static int failure(Failure failure, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + failure.getMessage());
        return ExitCode.FAILED;
    }
}
