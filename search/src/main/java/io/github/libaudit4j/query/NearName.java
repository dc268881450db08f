// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.Arrays;
import java.util.List;

/** Finds the name that a mistaken one is nearest to: at most two letters differ. */
final class NearName {
    private static final int MOST_CHANGES = 2;
    private static final int LONGEST = 64;

    private NearName() {}

    /** The nearest name, of several the first; null where none is near. */
    static String of(String name, List<String> names) {
        if (name.length() > LONGEST) {
            return null;
        }
        int fewest = Math.min(MOST_CHANGES, (name.length() - 1) / 2) + 1;
        String nearest = null;
        for (String each : names) {
            int changes =
                    Math.abs(each.length() - name.length()) < fewest ? changes(name, each) : fewest;
            if (changes < fewest) {
                fewest = changes;
                nearest = each;
            }
        }
        return nearest;
    }

    /** How many letters must be put in, taken out, or changed to make one of the other. */
    private static int changes(String a, String b) {
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
            }
            int[] free = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
