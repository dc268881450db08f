// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import java.nio.charset.StandardCharsets;

/** Go's rules for bytes that are mostly UTF-8, on strings that carry bytes. */
final class GoText {
    private static final int REPLACEMENT = 0xfffd;

    private GoText() {}

    /** The text of these bytes: U+FFFD for each one that is no UTF-8. */
    static String decode(String bytes) {
        return isAscii(bytes) ? bytes : decodeRunes(bytes);
    }

    private static boolean isAscii(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String decodeRunes(String bytes) {
        StringBuilder text = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); ) {
            int rune = rune(bytes, i);
            text.appendCodePoint(rune < 0 ? REPLACEMENT : rune);
            i += width(rune);
        }
        return text.toString();
    }

    /** The bytes of a code point. */
    static String encode(int rune) {
        byte[] utf8 = Character.toString(rune).getBytes(StandardCharsets.UTF_8);
        return new String(utf8, StandardCharsets.ISO_8859_1);
    }

    /** The code point that starts here; -1 if none does. */
    static int rune(String bytes, int at) {
        int first = bytes.charAt(at);
        if (first < 0x80) {
            return first;
        }
        int more = first < 0xc0 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf8 ? 3 : -1;
        if (more < 0 || at + more >= bytes.length()) {
            return -1;
        }
        int rune = first & 0x3f >> more;
        for (int i = at + 1; i <= at + more; i++) {
            int next = bytes.charAt(i);
            if (next >> 6 != 0b10) {
                return -1;
            }
            rune = rune << 6 | next & 0x3f;
        }
        return isRune(rune) && width(rune) == more + 1 ? rune : -1;
    }

    private static boolean isRune(int rune) {
        return rune <= Character.MAX_CODE_POINT
                && (rune < Character.MIN_SURROGATE || rune > Character.MAX_SURROGATE);
    }

    /** How many bytes a code point takes; one that is none takes one. */
    static int width(int rune) {
        return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }

    /** The bytes without the white space around them ({@code strings.TrimSpace}). */
    static String trimSpace(String bytes) {
        int from = 0;
        while (from < bytes.length() && isSpace(rune(bytes, from))) {
            from += width(rune(bytes, from));
        }
        int to = bytes.length();
        while (to > from && isSpace(lastRune(bytes, from, to))) {
            to -= width(lastRune(bytes, from, to));
        }
        return bytes.substring(from, to);
    }

    private static int lastRune(String bytes, int from, int to) {
        int start = to - 1;
        while (start > from && to - start < 4 && bytes.charAt(start) >> 6 == 0b10) {
            start--;
        }
        int rune = rune(bytes, start);
        return start + width(rune) == to ? rune : -1;
    }

    /** The words between white space, with a comma between them ({@code strings.Fields}). */
    static String fields(String bytes) {
        StringBuilder words = new StringBuilder();
        boolean between = true;
        for (int i = 0; i < bytes.length(); ) {
            int rune = rune(bytes, i);
            boolean space = isSpace(rune);
            if (!space) {
                words.append(between && !words.isEmpty() ? "," : "");
                words.append(bytes, i, i + width(rune));
            }
            between = space;
            i += width(rune);
        }
        return words.toString();
    }

    /** Unicode's White_Space ({@code unicode.IsSpace}). */
    private static boolean isSpace(int rune) {
        return switch (rune) {
            case '\t', '\n', 0x0b, '\f', '\r', ' ', 0x85, 0xa0 -> true;
            case 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> rune >= 0x2000 && rune <= 0x200a;
        };
    }

    /** The {@code \s} of a Go pattern: without VT, and without the 0x1D of enriched logs. */
    static boolean isRegexSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    /** Bytes in double quotes as Go writes them in source ({@code strconv.Quote}). */
    static String quote(String bytes) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < bytes.length(); ) {
            int rune = rune(bytes, i);
            int next = i + width(rune);
            if (rune == '"' || rune == '\\') {
                quoted.append('\\').append((char) rune);
            } else if (rune >= 0 && isPrintable(rune)) {
                quoted.append(bytes, i, next);
            } else {
                quoted.append(escape(rune < 0 ? bytes.charAt(i) : rune, rune < 0));
            }
            i = next;
        }
        return quoted.append('"').toString();
    }

    private static String escape(int rune, boolean isByte) {
        int named = "\u0007\b\f\n\r\t\u000b".indexOf(rune);
        if (named >= 0) {
            return "\\" + "abfnrtv".charAt(named);
        }
        if (isByte || rune < ' ' || rune == 0x7f) {
            return String.format("\\x%02x", rune);
        }
        return String.format(rune < 0x10000 ? "\\u%04x" : "\\U%08x", rune);
    }

    /** Letters, marks, numbers, punctuation, symbols and the space ({@code strconv.IsPrint}). */
    static boolean isPrintable(int rune) {
        return switch (Character.getType(rune)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> rune == ' ' || !Character.isSpaceChar(rune);
        };
    }
}
