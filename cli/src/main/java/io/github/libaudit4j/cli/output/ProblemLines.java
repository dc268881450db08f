// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.rule.RuleProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Problems as a compiler prints them.
 *
 * <pre>
 * audit.rules:3:35: error: unknown syscall opneat for x86_64; did you mean openat? [syntax]
 *     -a always,exit -F arch=b64 -S opneat -k open
 *                                   ^
 *     fix: ...
 * </pre>
 */
public final class ProblemLines {
    private static final String INDENT = "    ";
    private static final int LONGEST = 400; // of a line that is shown

    private final OutputStream out;

    /**
     * Problems.
     *
     * @param out where they go
     */
    public ProblemLines(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes one.
     *
     * @param problem the problem
     * @param line the line it is in
     * @throws IOException if it cannot be written
     */
    public void write(RuleProblem problem, String line) throws IOException {
        StringBuilder text = new StringBuilder();
        Escaped.appendRaw(text, problem.file());
        text.append(':').append(problem.line());
        if (problem.column() > 0) {
            text.append(':').append(problem.column());
        }
        text.append(": ").append(problem.severity().word()).append(": ");
        Escaped.appendRaw(text, problem.message());
        text.append(" [").append(problem.code()).append("]\n");
        if (!line.isBlank() && problem.line() > 0) {
            appendLine(text, line, problem.column());
        }
        if (problem.fix() != null) {
            for (String fix : problem.fix().split("\n")) {
                text.append(INDENT).append("fix: ");
                Escaped.appendRaw(text, fix);
                text.append('\n');
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void appendLine(StringBuilder text, String line, int column) {
        boolean cut = line.length() > LONGEST;
        String shown = cut ? line.substring(0, LONGEST) : line;
        text.append(INDENT);
        int start = text.length();
        int caret = Math.min(Math.max(column - 1, 0), shown.length());
        Escaped.appendRaw(text, shown.substring(0, caret));
        int width = text.length() - start;
        Escaped.appendRaw(text, shown.substring(caret));
        text.append(cut ? "...\n" : "\n");
        if (column > 0 && !(cut && caret == LONGEST)) {
            text.append(INDENT).append(" ".repeat(width)).append("^\n");
        }
    }
}
