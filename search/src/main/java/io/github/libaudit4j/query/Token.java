// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

/**
 * A word, a text in quotes or a sign of an expression.
 *
 * @param kind what it is
 * @param text without its quotes
 * @param at the index of its first character
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    /** Whether it is that sign, or that word without quotes. */
    boolean is(String sign) {
        return kind != Kind.QUOTED && kind != Kind.END && text.equals(sign);
    }

    /** Whether it is one of some words, which may be in capitals. */
    boolean isWord(String... words) {
        boolean is = false;
        for (String word : words) {
            is |= kind == Kind.WORD && text.equalsIgnoreCase(word);
        }
        return is;
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** How messages name it. */
    String shown() {
        return kind == Kind.END
                ? "the end"
                : text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
