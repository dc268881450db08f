// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.Comparator;

/**
 * The order of {@code ls -v}: numbers in names count as numbers, so that {@code 9-a.rules} is
 * before {@code 10-a.rules}. Names are compared without their suffix first.
 */
final class VersionOrder implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        int prefix = compareParts(withoutSuffix(one), withoutSuffix(other));
        int whole = prefix != 0 ? prefix : compareParts(one, other);
        return whole != 0 ? whole : one.compareTo(other);
    }

    /** Without what is last of dots that letters follow: {@code .rules}, {@code .tar.gz}. */
    private static String withoutSuffix(String name) {
        int end = name.length();
        for (int i = name.length() - 1; i > 0; i--) {
            char c = name.charAt(i);
            if (c == '.' && i + 1 < name.length() && isStart(name.charAt(i + 1))) {
                end = i;
            } else if (!(isStart(c) || isDigit(c))) {
                break;
            }
        }
        return name.substring(0, end);
    }

    private static boolean isStart(char c) {
        return isLetter(c) || c == '~';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Text and numbers in turn. */
    private static int compareParts(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() || j < other.length()) {
            while (isText(one, i) || isText(other, j)) {
                int order = Integer.compare(rank(one, i), rank(other, j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
            int endOne = endOfNumber(one, i);
            int endOther = endOfNumber(other, j);
            int order = compareNumbers(one.substring(i, endOne), other.substring(j, endOther));
            if (order != 0) {
                return order;
            }
            i = endOne;
            j = endOther;
        }
        return 0;
    }

    private static boolean isText(String name, int at) {
        return at < name.length() && !isDigit(name.charAt(at));
    }

    /** A tilde is before the end, a letter before other signs. */
    private static int rank(String name, int at) {
        if (at >= name.length()) {
            return 0;
        }
        char c = name.charAt(at);
        if (c == '~') {
            return -1;
        }
        if (isDigit(c)) {
            return 0;
        }
        return isLetter(c) ? c : c + 256;
    }

    private static int endOfNumber(String name, int from) {
        int end = from;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits of any length. */
    private static int compareNumbers(String one, String other) {
        String a = one.replaceFirst("^0+", "");
        String b = other.replaceFirst("^0+", "");
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
