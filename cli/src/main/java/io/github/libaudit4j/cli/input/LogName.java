// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.util.Comparator;
import java.util.Set;

/** What the names of logs tell: {@code audit.log.12.gz} is older than {@code audit.log.2}. */
final class LogName {
    /** Oldest first: the highest rotation number; without one, as people would sort the names. */
    static final Comparator<String> OLDEST_FIRST = LogName::compare; // see LogDirectory

    /** What programs put beside logs. */
    private static final Set<String> NO_LOGS = Set.of("conf", "rules", "lock", "pid", "tmp", "swp");

    /** Longer ones are dates. */
    private static final int ROTATION_DIGITS = 5;

    private LogName() {}

    /** Whether a file of that name in a directory of logs is one of them. */
    static boolean isLog(String name) {
        boolean named = name.startsWith("audit") || name.contains(".log");
        return named
                && !name.startsWith(".")
                && !NO_LOGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The number that a rotation has given: 12 for {@code audit.log.12.gz}; 0 for none. */
    static int rotation(String name) {
        for (String part : name.split("\\.")) {
            if (!part.isEmpty()
                    && part.length() <= ROTATION_DIGITS
                    && part.chars().allMatch(LogName::isDigit)) {
                return Integer.parseInt(part);
            }
        }
        return 0;
    }

    /** The name with {@code #} for each number: rotated logs of one kind share it. */
    static String shape(String name) {
        return name.replaceAll("[0-9]+", "#");
    }

    private static int compare(String a, String b) {
        int order = Integer.compare(rotation(b), rotation(a));
        return order == 0 ? naturally(a, b) : order;
    }

    /** Compares digits as numbers: 9 is before 10. */
    private static int naturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endOfA = numberEnd(a, i);
            int endOfB = numberEnd(b, j);
            int order;
            if (endOfA > i && endOfB > j) {
                order = compareNumbers(a.substring(i, endOfA), b.substring(j, endOfB));
                i = endOfA;
                j = endOfB;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest == 0 ? a.compareTo(b) : rest;
    }

    private static int numberEnd(String name, int from) {
        int end = from;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, String b) {
        String first = a.replaceFirst("^0+", "");
        String second = b.replaceFirst("^0+", "");
        return first.length() == second.length()
                ? first.compareTo(second)
                : Integer.compare(first.length(), second.length());
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
