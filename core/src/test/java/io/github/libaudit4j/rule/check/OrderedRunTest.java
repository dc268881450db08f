// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The longest ascending run, against trying every choice. */
class OrderedRunTest {
    @Test
    void isTheLongest() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < round % 9; i++) {
                numbers.add(i);
            }
            Collections.shuffle(numbers, random);
            List<Integer> outside = OrderedRun.outside(numbers);
            List<Integer> rest = new ArrayList<>(numbers);
            rest.removeAll(outside);
            assertThat(rest).isSorted();
            assertThat(rest).hasSize(longest(numbers));
        }
    }

    private static int longest(List<Integer> numbers) {
        int longest = 0;
        for (int choice = 0; choice < 1 << numbers.size(); choice++) {
            int last = -1;
            int length = 0;
            for (int i = 0; i < numbers.size() && length >= 0; i++) {
                if ((choice >> i & 1) != 0) {
                    length = numbers.get(i) > last ? length + 1 : Integer.MIN_VALUE;
                    last = numbers.get(i);
                }
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
