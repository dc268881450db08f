// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

/**
 * Finds a text that every match of a pattern holds: {@code /etc/} for {@code ^/etc/.*}.
 *
 * <p>It reads the plain characters at a pattern's start, up to what it does not know.
 */
final class SureText {
    private static final String STOPS = "([{)]"; // what is behind them may be anything
    private static final String BREAKS = ".^$+"; // what is behind them need not follow
    private static final String AT_MOST_ONCE = "?*"; // the character before them may be absent

    private final String pattern;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";

    private SureText(String pattern) {
        this.pattern = pattern;
    }

    /** The longest such text that is found; null for none. */
    static String of(String pattern) {
        if (pattern.indexOf('|') >= 0) {
            return null;
        }
        SureText text = new SureText(pattern);
        text.read();
        text.end();
        return text.longest.isEmpty() ? null : text.longest;
    }

    private void read() {
        int at = 0;
        while (at < pattern.length()) {
            int c = pattern.codePointAt(at);
            at += Character.charCount(c);
            if (STOPS.indexOf(c) >= 0) {
                if (c == '{') {
                    dropLast();
                }
                return;
            }
            if (c == '\\') {
                if (at == pattern.length() || !isPunctuation(pattern.charAt(at))) {
                    return;
                }
                run.append(pattern.charAt(at++));
            } else if (AT_MOST_ONCE.indexOf(c) >= 0) {
                dropLast();
                end();
            } else if (BREAKS.indexOf(c) >= 0) {
                end();
            } else {
                run.appendCodePoint(c);
            }
        }
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    private void dropLast() {
        if (run.length() > 0) {
            int last = run.codePointBefore(run.length());
            run.setLength(run.length() - Character.charCount(last));
        }
    }

    private void end() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
    }
}
