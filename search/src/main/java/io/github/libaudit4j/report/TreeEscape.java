// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/** Values of a log in a line for people, or in a string of DOT: none can end or turn either. */
final class TreeEscape {
    private TreeEscape() {}

    /** Control characters, and those that turn text, as \n or \u001b; a backslash as two. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> append(out, c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    out.append(unicode(c));
            default -> out.append(c);
        }
    }

    private static String unicode(char c) {
        return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
    }

    /** The same in plain ASCII. */
    static String ascii(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            out.append(c < 0x80 ? String.valueOf(c) : unicode(c));
        }
        return out.toString();
    }

    /** An argument so that it can be told from the next: in quotes where it needs them. */
    static String argument(String argument) {
        boolean isPlain = !argument.isEmpty();
        for (int i = 0; i < argument.length() && isPlain; i++) {
            char c = argument.charAt(i);
            isPlain = c > ' ' && "'\"`$;&|<>()*?[]{}!#~\\".indexOf(c) < 0;
        }
        return isPlain ? line(argument) : '"' + line(argument).replace("\"", "\\\"") + '"';
    }

    /**
     * A line inside of a quoted string of DOT, where a backslash and an ampersand begin something.
     */
    static String dot(String line) {
        return line.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
