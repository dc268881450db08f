// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The rows of a table of constants: numbers, ascending, and their names. */
final class ConstantRows {
    static final ConstantRows NONE = new ConstantRows();

    private long[] numbers = new long[64];
    private String[] names = new String[64];
    private int count;

    private ConstantRows() {}

    /**
     * Reads a file whose rows come on top of others: a row in which the number is {@code -} takes a
     * name away. Of names that share a number, those of the file come first.
     */
    static ConstantRows read(TableFile file, ConstantRows below) {
        ConstantRows own = new ConstantRows();
        Set<String> taken = new HashSet<>();
        while (file.nextRow()) {
            boolean isAway = file.isNothing();
            long number = file.longNumber();
            String name = file.text();
            taken.add(name);
            if (!isAway) {
                own.insert(number, name);
            }
        }
        return below == NONE ? own : merge(own, below, taken);
    }

    private static ConstantRows merge(ConstantRows own, ConstantRows below, Set<String> taken) {
        ConstantRows all = new ConstantRows();
        int at = 0;
        for (int i = 0; i < below.count; i++) {
            while (at < own.count && own.numbers[at] <= below.numbers[i]) {
                all.add(own.numbers[at], own.names[at++]);
            }
            if (!taken.contains(below.names[i])) {
                all.add(below.numbers[i], below.names[i]);
            }
        }
        while (at < own.count) {
            all.add(own.numbers[at], own.names[at++]);
        }
        return all;
    }

    /** Adds a row where it belongs, which is nearly always the end. */
    private void insert(long number, String name) {
        add(number, name);
        int at = count - 1;
        for (; at > 0 && numbers[at - 1] > number; at--) {
            numbers[at] = numbers[at - 1];
            names[at] = names[at - 1];
        }
        numbers[at] = number;
        names[at] = name;
    }

    private void add(long number, String name) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            names = Arrays.copyOf(names, count * 2);
        }
        numbers[count] = number;
        names[count++] = name;
    }

    /** The numbers, ascending; as many as there are names. */
    long[] numbers() {
        return Arrays.copyOf(numbers, count);
    }

    String[] names() {
        return Arrays.copyOf(names, count);
    }
}
