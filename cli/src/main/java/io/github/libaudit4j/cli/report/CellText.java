// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

/**
 * Text that can go to a terminal and into a line: control characters, and those that turn the
 * direction of text, as {@code \n} or {@code \u001b}, a backslash as two.
 */
final class CellText {
    private CellText() {}

    static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return append(new StringBuilder(text.length() + 8), text).toString();
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '\\';
    }

    private static StringBuilder append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
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
        return out;
    }

    private static boolean isActive(char c) {
        int kind = Character.getType(c);
        return kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }
}
