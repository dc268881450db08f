// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/**
 * Finds the {@code name=value} pairs of a text as RE2 does, leftmost and first alternative first,
 * with this pattern, and goes on where the match ends:
 *
 * <pre>
 * ([a-z0-9_-]+)=((?:[^"'\s]+)|'(?:\\'|[^'])*'|"(?:\\"|[^"])*")
 * </pre>
 *
 * By hand, because it must be linear in the text whatever the text is. What the pattern comes to:
 *
 * <ul>
 *   <li>a name is all of the name bytes before a {@code =}, so {@code Foo=bar} is {@code oo};
 *   <li>a bare value ends before a quote or white space, and is not empty;
 *   <li>a quoted value ends at the first quote that has no backslash before it; where there is
 *       none, at the last one that has; where there is none either, it is no pair.
 * </ul>
 *
 * The value of {@code msg} is read in place of it. That is never deeper than a quoted value in the
 * other kind of quotes, because a bare value at the end of its text is read without a call.
 */
final class KeyValues {
    private final String text;
    private final Fields fields;
    private int bareFrom; // from here ...
    private int bareTo; // ... to here are only bytes that a bare value may have

    private KeyValues(String text, Fields fields) {
        this.text = text;
        this.fields = fields;
    }

    /** Adds the pairs of the text to the fields. */
    static void read(String text, Fields fields) {
        new KeyValues(text, fields).read(0, text.length());
    }

    private void read(int from, int to) {
        int at = from;
        int limit = to;
        while (at < limit) {
            int equals = indexOfEquals(at, limit);
            int start = startOfName(at, equals);
            int end = start == equals ? -1 : endOfValue(equals + 1, limit);
            if (end < 0) {
                at = equals + 1;
                continue;
            }
            int first = trimStart(equals + 1, end);
            int last = trimEnd(first, end);
            at = end;
            if (isUseless(first, last)) {
                continue;
            }
            if (!is("msg", start, equals)) {
                put(start, equals, end, first, last);
            } else if (end == limit) {
                at = first;
                limit = last;
            } else {
                read(first, last);
            }
        }
    }

    private void put(int start, int equals, int end, int first, int last) {
        fields.put(
                text.substring(start, equals),
                text.substring(equals + 1, end),
                text.substring(first, last));
    }

    private int indexOfEquals(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != '=') {
            at++;
        }
        return at;
    }

    private int startOfName(int from, int equals) {
        int start = equals;
        while (start > from && isName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    /** Where the value that starts here ends; -1 if none starts here. */
    private int endOfValue(int from, int to) {
        if (from >= to) {
            return -1;
        }
        char first = text.charAt(from);
        if (first == '\'' || first == '"') {
            return endOfQuoted(from, to, first);
        }
        int end = endOfBare(from, to);
        return end == from ? -1 : end;
    }

    /** Without the memory of the last bare value, msg=msg=msg=... would take quadratic time. */
    private int endOfBare(int from, int to) {
        int at = from >= bareFrom && from < bareTo ? Math.min(bareTo, to) : from;
        while (at < to && isBare(text.charAt(at))) {
            at++;
        }
        bareFrom = from;
        bareTo = at;
        return at;
    }

    private static boolean isBare(char c) {
        return c != '"' && c != '\'' && !GoText.isRegexSpace(c);
    }

    private int endOfQuoted(int from, int to, char quote) {
        int escaped = -1;
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) != quote) {
                continue;
            }
            if (text.charAt(i - 1) != '\\') {
                return i + 1;
            }
            escaped = i + 1;
        }
        return escaped;
    }

    private int trimStart(int from, int to) {
        int at = from;
        while (at < to && isTrimmed(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int trimEnd(int from, int to) {
        int at = to;
        while (at > from && isTrimmed(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isTrimmed(char c) {
        return c == '\'' || c == '"' || c == ' ';
    }

    private boolean isUseless(int from, int to) {
        return from == to || is("?", from, to) || is("?,", from, to) || is("(null)", from, to);
    }

    private boolean is(String wanted, int from, int to) {
        return to - from == wanted.length() && text.startsWith(wanted, from);
    }
}
