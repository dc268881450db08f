// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/** Writes a word so that it is read as one word again. */
final class Quoted {
    private static final String PLAIN = "_-+=:,./@%^"; // what no shell gives a meaning

    private Quoted() {}

    /** A word of a line of a rule file, or of what is typed. */
    static String word(String text, Quoting quoting) {
        return quoting == Quoting.SHELL ? forShell(text) : forFile(text);
    }

    private static String forFile(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException(
                    "a rule file cannot hold the end of a line inside a value");
        }
        return text.replace("\\", "\\\\").replace(" ", "\\ ");
    }

    private static String forShell(String text) {
        return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
