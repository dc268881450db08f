// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What the operands of a command stand for.
 *
 * <p>An operand is a file, {@code -} for standard input, or a directory: the logs in it (regular
 * files whose name starts with {@code audit} or has {@code .log} in it, not hidden, not in
 * sub-directories), ordered by the time of the first record in each.
 *
 * @param inputs what to read, in this order
 * @param problems what cannot be read: a line for each, that names it and says what to do; the
 *     command reads the others, prints these and fails at the end
 * @param notes what a user may wonder about, a line each
 */
public record Inputs(List<Input> inputs, List<String> problems, List<String> notes) {
    private static final String STDIN = "-";

    /**
     * Finds out what to read.
     *
     * @param operands the operands of the command; none stands for standard input
     * @return what was found; not all need to be readable
     * @throws IllegalArgumentException if there is nothing to read: no operand, and standard input
     *     is a terminal; or standard input more than once. The message is for the user
     */
    public static Inputs of(List<String> operands) {
        return of(operands, System.in, Terminal.STDIN.isTerminal());
    }

    static Inputs of(List<String> operands, InputStream stdin, boolean stdinIsTerminal) {
        if (operands.isEmpty() && stdinIsTerminal) {
            throw new IllegalArgumentException(
                    "nothing to read: name a log file or a directory such as /var/log/audit, or"
                            + " pipe a log in");
        }
        if (operands.stream().filter(STDIN::equals).count() > 1) {
            throw new IllegalArgumentException("standard input (-) can be read only once");
        }
        List<Inputs> parts =
                operands.isEmpty()
                        ? List.of(one(new StandardInput(stdin)))
                        : operands.stream().map(operand -> of(operand, stdin)).toList();
        return new Inputs(
                all(parts, Inputs::inputs),
                all(parts, Inputs::problems),
                all(parts, Inputs::notes));
    }

    private static <T> List<T> all(List<Inputs> parts, Function<Inputs, List<T>> list) {
        return parts.stream().map(list).flatMap(List::stream).toList();
    }

    private static Inputs of(String operand, InputStream stdin) {
        if (operand.equals(STDIN)) {
            return one(new StandardInput(stdin));
        }
        if (operand.isEmpty()) {
            return problem(FileProblem.NO_NAME);
        }
        try {
            Path path = Path.of(operand);
            return Files.isDirectory(path) ? LogDirectory.inputs(path) : one(LogFile.at(path));
        } catch (InvalidPathException e) {
            return problem(FileProblem.unwritable(operand));
        } catch (IOException e) {
            return problem(e.getMessage());
        }
    }

    private static Inputs one(Input input) {
        return new Inputs(List.of(input), List.of(), List.of());
    }

    private static Inputs problem(String problem) {
        return new Inputs(List.of(), List.of(problem), List.of());
    }

    /**
     * How much there is to read.
     *
     * @return the sum of the sizes; {@link Input#UNKNOWN_SIZE} where one of them is not known
     */
    public long size() {
        long sum = 0;
        for (Input input : inputs) {
            if (input.size() == Input.UNKNOWN_SIZE) {
                return Input.UNKNOWN_SIZE;
            }
            sum += input.size();
        }
        return sum;
    }
}
