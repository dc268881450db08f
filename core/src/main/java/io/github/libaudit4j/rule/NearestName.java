// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Finds what a mistyped name was meant to be: the one that fewest changes make of it, at most 2.
 */
final class NearestName {
    private static final int MOST_CHANGES = 2;
    private static final int LONGEST = 64;

    private NearestName() {}

    /**
     * The question to end a message with.
     *
     * @return such as {@code "; did you mean openat?"}; empty where no name is near
     */
    static String question(String name, Collection<String> names) {
        String nearest = of(name, names);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /** The nearest name, of several the first; null where none is near. */
    static String of(String name, Collection<String> names) {
        if (name.length() > LONGEST) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Math.min(MOST_CHANGES, (name.length() - 1) / 2) + 1; // of ab, cd is not near
        for (String candidate : names) {
            int changes = changes(lower, candidate.toLowerCase(Locale.ROOT), fewest);
            if (changes < fewest) {
                fewest = changes;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /**
     * How many characters must be put in, taken out, changed, or swapped with the next to make one
     * of the other; at least {@code limit} where it is that many or more.
     */
    static int changes(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + same, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
