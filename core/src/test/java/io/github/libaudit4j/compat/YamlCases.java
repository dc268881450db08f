// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads as much YAML as go-libaudit's test inputs need: block scalars below {@code tests:}, literal
 * ({@code |}) or folded ({@code >}), and comments between them.
 *
 * <pre>
 * ---
 * tests:
 *   # a comment
 *   a name: |
 *     type=CWD msg=audit(1.002:3): cwd="/"
 * </pre>
 */
final class YamlCases {
    private static final String NAME = "  ";
    private static final String TEXT = "    ";

    private final Map<String, List<String>> cases = new TreeMap<>();
    private List<String> lines;
    private boolean isFolded;

    private YamlCases() {}

    /** The log lines of each case; the cases in the order of their names. */
    static Map<String, List<String>> read(String yaml) {
        YamlCases reader = new YamlCases();
        yaml.lines().forEach(reader::take);
        return reader.cases;
    }

    private void take(String line) {
        if (line.startsWith(TEXT)) {
            addText(line.substring(TEXT.length()));
        } else if (line.startsWith(NAME) && !line.startsWith("#", NAME.length())) {
            addName(line.substring(NAME.length()));
        } else if (!line.isBlank() && !line.strip().startsWith("#") && !isFrame(line)) {
            throw new IllegalArgumentException("no test case: " + line);
        }
    }

    private static boolean isFrame(String line) {
        return line.equals("---") || line.equals("tests:");
    }

    private void addName(String line) {
        int colon = line.lastIndexOf(':');
        String style = line.substring(colon + 1).strip();
        if (!style.equals("|") && !style.equals(">")) {
            throw new IllegalArgumentException("no block scalar: " + line);
        }
        isFolded = style.equals(">");
        lines = new ArrayList<>();
        if (cases.put(line.substring(0, colon), lines) != null) {
            throw new IllegalArgumentException("twice: " + line);
        }
    }

    private void addText(String text) {
        if (isFolded && !lines.isEmpty()) {
            lines.set(0, lines.get(0) + " " + text);
        } else {
            lines.add(text);
        }
    }
}
