// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

/**
 * Text that can go to a terminal and into a line: control characters, and those that turn the
 * direction of text, as {@code \n} or {@code \u001b}, a backslash as two.
 */
public final class Escaped {
    private Escaped() {}

    /**
     * Adds text in this form.
     *
     * @param out where to
     * @param text any text
     */
    public static void append(StringBuilder out, String text) {
        append(out, text, "\\\\");
    }

    /** The same, but a backslash stays one: for text whose backslashes mean something. */
    static void appendRaw(StringBuilder out, String text) {
        append(out, text, "\\");
    }

    private static void append(StringBuilder out, String text, String backslash) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append(backslash);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isActive(c)) {
                        out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static boolean isActive(char c) {
        int kind = Character.getType(c);
        return kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }
}
