// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What was asked of a command whose options were made by code, and mistakes in it. */
public final class Asked {
    private final Words words;
    private final String name;
    private final PrintWriter err;

    Asked(Given given, String name) {
        this.words = given;
        this.name = name;
        // As picocli's.
        this.err =
                new PrintWriter(new OutputStreamWriter(System.err, Charset.defaultCharset()), true);
    }

    Asked(CommandSpec spec) {
        this.words = new Parsed(spec);
        this.name = spec.qualifiedName();
        this.err = spec.commandLine().getErr();
    }

    /** The command, where picocli has read its words. */
    public CommandSpec spec() {
        return ((Parsed) words).spec();
    }

    /** What the command is called, such as {@code audit search}. */
    public String name() {
        return name;
    }

    /** Its standard error. */
    public PrintWriter err() {
        return err;
    }

    public boolean has(String option) {
        return words.has(option);
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
        return orElse(words.value(option), otherwise);
    }

    @SuppressWarnings("unchecked") // the type is that of the option
    private static <T> T orElse(Object value, T otherwise) {
        return value == null ? otherwise : (T) value;
    }

    public Path path(String option) {
        return has(option) ? Path.of(text(option)) : null;
    }

    public List<String> texts(String option) {
        return value(option, List.of());
    }

    /** The words of an option that takes them by other rules than usual; empty for none. */
    public List<String> consumed(String option) {
        return orElse(words.consumed(option), List.of());
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
        return orElse(words.operand(index), otherwise);
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
        err.println(name + ": " + line);
        err.flush();
    }

    public Misuse usage(String message) {
        return new Misuse(message);
    }
}
