// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each of many values came, and how often with a failure; of so many different ones. */
final class PageCounts {
    static final int MOST = 10_000;
    private static final int LONGEST = 300; // characters of a value

    private final Map<String, long[]> counts = new HashMap<>();
    private long over;

    /** Counts a value; null is none. */
    void add(String value, boolean isFailed) {
        if (value == null) {
            return;
        }
        String key = cut(value);
        long[] count = counts.get(key);
        if (count == null) {
            if (counts.size() >= MOST) {
                over++;
                return;
            }
            count = new long[2];
            counts.put(key, count);
        }
        count[0]++;
        count[1] += isFailed ? 1 : 0;
    }

    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
    }

    /** The most frequent ones, those equally frequent by their names. */
    List<PageTop.Row> top(int most) {
        List<PageTop.Row> rows = new ArrayList<>();
        counts.forEach((value, count) -> rows.add(new PageTop.Row(value, count[0], count[1])));
        rows.sort(
                Comparator.comparingLong(PageTop.Row::count)
                        .reversed()
                        .thenComparing(PageTop.Row::value));
        return List.copyOf(rows.subList(0, Math.min(most, rows.size())));
    }

    int distinct() {
        return counts.size();
    }

    /** How often a value came that is not among those that are counted. */
    long over() {
        return over;
    }
}
