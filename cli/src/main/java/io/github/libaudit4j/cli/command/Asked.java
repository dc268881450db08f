// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What was asked of a command whose options were made by code, and mistakes in it. */
public record Asked(CommandSpec spec) {
    private ParseResult words() {
        return spec.commandLine().getParseResult();
    }

    public boolean has(String option) {
        return words().hasMatchedOption(option);
    }

    public String text(String option) {
        return value(option, null);
    }

    /** Whether an option without a value was given, and not as =false. */
    public boolean isYes(String option) {
        return value(option, false);
    }

    /** The value of an option. */
    public <T> T value(String option, T otherwise) {
        return words().matchedOptionValue(option, otherwise);
    }

    public Path path(String option) {
        return has(option) ? Path.of(text(option)) : null;
    }

    public List<String> texts(String option) {
        return value(option, List.of());
    }

    /** The words of an option with a consumer of its own; empty where it is not there. */
    public List<String> consumed(String option) {
        List<String> words = spec.findOption(option).getValue();
        return words == null ? List.of() : words;
    }

    public int number(String option, int otherwise) {
        return value(option, otherwise);
    }

    /** A number of things, of which there is at least one; 0 where the option is not there. */
    public int count(String option) {
        int count = number(option, 0);
        if (has(option) && count < 1) {
            throw usage(option + " is at least 1");
        }
        return count;
    }

    public <T> T operand(int index, T otherwise) {
        return words().matchedPositionalValue(index, otherwise);
    }

    public List<String> operands() {
        return operand(0, List.of());
    }

    /** Refuses two options of a list. */
    public void atMostOne(String... options) {
        String first = null;
        for (String option : options) {
            if (has(option) && first != null) {
                throw usage(first + " and " + option + " do not go together");
            }
            first = has(option) ? option : first;
        }
    }

    /** Says something on standard error, after the command's name. */
    public void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(spec.qualifiedName() + ": " + line);
        err.flush();
    }

    public ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
