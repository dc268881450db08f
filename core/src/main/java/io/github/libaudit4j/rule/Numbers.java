// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * Numbers as auditctl reads them: decimal, {@code 0x1f} hexadecimal, {@code 017} octal; with a
 * minus where the field takes one. Unlike auditctl, which stops at the first character that is no
 * digit and drops bits above 32, it takes the whole word or none of it.
 */
final class Numbers {
    /** The greatest of 32 bits. */
    static final long GREATEST = 0xFFFFFFFFL;

    private static final long NONE = Long.MIN_VALUE;

    private Numbers() {}

    /** Whether the word is meant as a number: it begins with a digit, or a minus and a digit. */
    static boolean isMeant(Word word) {
        int first = !word.isEmpty() && word.charAt(0) == '-' ? 1 : 0;
        return word.length() > first && isDigit(word.charAt(first));
    }

    /** Whether the word is a number from 0 to 4294967295. */
    static boolean isUnsigned(Word word) {
        long number = !word.isEmpty() && word.charAt(0) == '-' ? NONE : number(word);
        return number >= 0 && number <= GREATEST;
    }

    /** A number from 0 to 4294967295. */
    static long unsigned(Word word, String what) {
        if (!isUnsigned(word)) {
            throw word.wrong(what + " is a number from 0 to 4294967295, not " + Shown.of(word));
        }
        return number(word);
    }

    /** A number from -2147483648 to 4294967295, as its 32 bits. */
    static int bits(Word word, String what) {
        long number = number(word);
        if (number < Integer.MIN_VALUE || number > GREATEST) {
            throw word.wrong(what + " is a number of 32 bits, not " + Shown.of(word));
        }
        return (int) number;
    }

    /** {@link #NONE} where the word is no number, or one of more than 62 bits. */
    private static long number(Word word) {
        String text = word.text();
        boolean minus = text.startsWith("-");
        int from = minus ? 1 : 0;
        int radix = 10;
        if (text.startsWith("0x", from) || text.startsWith("0X", from)) {
            radix = 16;
            from += 2;
        } else if (text.startsWith("0", from) && text.length() > from + 1) {
            radix = 8;
            from++;
        }
        long number = text.length() == from ? NONE : 0;
        for (int i = from; i < text.length() && number != NONE; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), radix) : -1;
            boolean fits = digit >= 0 && number <= GREATEST;
            number = fits ? number * radix + digit : NONE;
        }
        return minus && number != NONE ? -number : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
