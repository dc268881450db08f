// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

/** The name that someone may have meant. */
public final class Nearest {
    private static final int FARTHEST = 3; // letters to change

    private Nearest() {}

    /**
     * The question to end a message with.
     *
     * @param word what was typed
     * @param names what there is
     * @return such as {@code "; did you mean openat?"}; empty where no name is near
     */
    public static String question(String word, Iterable<String> names) {
        String nearest = null;
        int least = Math.min(FARTHEST, word.length() / 2) + 1;
        for (String name : names) {
            int distance = distance(word, name);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /**
     * How many letters are to be added, left out or changed: a row of the usual table at a time.
     */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }
}
