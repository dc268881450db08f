// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of rules, each line read for itself: one that is wrong is a problem and does not stop the
 * rest.
 *
 * <pre>{@code
 * RuleFile file = RuleFile.read(Path.of("/etc/audit/audit.rules"), parser);
 * file.problems().forEach(System.err::println);
 * }</pre>
 *
 * @param name the file's name, as it was given
 * @param lines the rules in their order
 * @param problems what is wrong with it, in the order of the lines
 */
public record RuleFile(String name, List<RuleLine> lines, List<RuleProblem> problems) {
    /** The most bytes of a file. */
    public static final int MOST_BYTES = 64 << 20;

    /** The most rules of a file; what stands behind them is not read. */
    public static final int MOST_RULES = 1_000_000;

    /** The most problems that are told of a file. */
    public static final int MOST_PROBLEMS = 10_000;

    /** A file. */
    public RuleFile {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param parser for its lines
     * @return its rules, and what is wrong with it
     * @throws IOException if it cannot be read, or has more than {@link #MOST_BYTES}
     */
    public static RuleFile read(Path path, RuleParser parser) throws IOException {
        return parse(path.toString(), bytes(path), parser);
    }

    /** The text of a file. */
    static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] text = in.readNBytes(MOST_BYTES + 1);
            if (text.length > MOST_BYTES) {
                throw new IOException(
                        path + ": more than " + MOST_BYTES + " bytes, which is no file of rules");
            }
            return text;
        }
    }

    /**
     * Reads a text.
     *
     * @param name what it is called where a problem is told
     * @param text its bytes
     * @param parser for its lines
     * @return its rules, and what is wrong with it
     */
    public static RuleFile parse(String name, byte[] text, RuleParser parser) {
        return new RuleFileReader(name, text, parser).read();
    }

    /**
     * Whether auditctl or the kernel would refuse a line.
     *
     * @return true where a problem is an {@link Severity#ERROR}
     */
    public boolean hasErrors() {
        for (RuleProblem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
