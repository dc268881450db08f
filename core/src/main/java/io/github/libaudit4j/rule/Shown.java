// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/** Text of a rule as a message shows it: not too long, and with nothing that a terminal obeys. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    static String of(Word word) {
        return of(word.text());
    }

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(Character.isSurrogate(c) ? '?' : c);
            }
        }
        return end < text.length() ? shown.append("...").toString() : shown.toString();
    }
}
