// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import java.util.ArrayList;
import java.util.List;

/** The longest run of numbers that ascend, by patience sorting. */
final class OrderedRun {
    private OrderedRun() {}

    /** The fewest numbers without which the rest ascends, ascending. */
    static List<Integer> outside(List<Integer> numbers) {
        int[] ends = new int[numbers.size()]; // where the best run of each length ends
        int[] before = new int[numbers.size()];
        int length = 0;
        for (int i = 0; i < before.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (numbers.get(ends[middle]) < numbers.get(i)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        boolean[] inside = new boolean[before.length];
        for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = before[at]) {
            inside[at] = true;
        }
        List<Integer> outside = new ArrayList<>();
        for (int i = 0; i < inside.length; i++) {
            if (!inside[i]) {
                outside.add(numbers.get(i));
            }
        }
        outside.sort(null);
        return outside;
    }
}
