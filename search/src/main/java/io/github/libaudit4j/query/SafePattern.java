// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Patterns whose size is bounded. RE2J takes time linear in the text, but also in the pattern with
 * its repeats written out: {@code (a{1000}){1000}} is a million.
 */
final class SafePattern {
    private static final int LONGEST = 1000;
    private static final int MOST_REPEATS = 1000; // of all {n} multiplied
    private static final int MOST_INSTRUCTIONS = 5000;

    private SafePattern() {}

    /** A pattern; IllegalArgumentException with a reason where it is none or too big. */
    static Pattern of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a pattern of over " + LONGEST + " characters");
        }
        if (repeats(text) > MOST_REPEATS) {
            throw new IllegalArgumentException(
                    "a pattern whose repeats multiply to over " + MOST_REPEATS);
        }
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.programSize() > MOST_INSTRUCTIONS) {
                throw new IllegalArgumentException("a pattern that is too big");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no pattern: " + e.getDescription(), e);
        }
    }

    /** The product of the greatest numbers in all braces, up to a bit over the limit. */
    private static long repeats(String text) {
        long product = 1;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            long greatest = 1;
            long number = 0;
            for (int i = open + 1;
                    i < text.length() && ",0123456789".indexOf(text.charAt(i)) >= 0;
                    i++) {
                char c = text.charAt(i);
                number = c == ',' ? 0 : Math.min(MOST_REPEATS + 1, 10 * number + c - '0');
                greatest = Math.max(greatest, number);
            }
            product = Math.min(MOST_REPEATS + 1, product * greatest);
        }
        return product;
    }
}
