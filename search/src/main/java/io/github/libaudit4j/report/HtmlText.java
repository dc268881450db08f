// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Locale;

/**
 * Text of a log in a page: the one place where it becomes HTML. None of it can become markup, end
 * an attribute, or stay unseen: what has no shape of its own, such as NUL, U+2028 and the
 * characters that turn the direction of text, is shown as its number.
 */
final class HtmlText {
    private HtmlText() {}

    /** Text between tags; what is shown as a number is marked, so that it is no such text. */
    static void content(StringBuilder out, String text) {
        append(out, text, "<span class=\"c\">", "</span>");
    }

    /** The value of an attribute, which is always in double quotes. */
    static void attribute(StringBuilder out, String text) {
        append(out, text, "", "");
    }

    private static void append(StringBuilder out, String text, String before, String behind) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case ' ' -> out.append(' ');
                case '\n' -> out.append(before).append("\\n").append(behind);
                case '\t' -> out.append(before).append("\\t").append(behind);
                default -> {
                    if (isSeen(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(before).append(number(c)).append(behind);
                    }
                }
            }
        }
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String number(int c) {
        return c < 0x10000
                ? String.format(Locale.ROOT, "\\u%04x", c)
                : String.format(Locale.ROOT, "\\u{%x}", c);
    }
}
