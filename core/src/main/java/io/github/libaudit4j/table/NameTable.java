// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers and their names. Rows are in the order of the numbers; where several names share a number
 * the first row is what the number is printed as, and the others are only understood:
 *
 * <pre>
 * 11	EAGAIN	header
 * 11	EWOULDBLOCK	header
 * </pre>
 */
final class NameTable {
    /** What {@link #number} gives for a name that is not in the table. */
    static final int ABSENT = -1;

    private final int[] numbers; // ascending, each once
    private final String[] names; // names[i] is what numbers[i] is printed as
    private final NameHash byName;

    private NameTable(int[] numbers, String[] names, NameHash byName) {
        this.numbers = numbers;
        this.names = names;
        this.byName = byName;
    }

    /** Reads the resource {@code file}: a number and a name in each row. */
    static NameTable load(String file) {
        List<String> names = new ArrayList<>(512);
        int[] numbers = new int[512];
        int count = 0;
        for (TableFile rows = TableFile.open(file); rows.nextRow(); count++) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count] = rows.number();
            names.add(rows.text());
        }
        return of(numbers, names);
    }

    private static NameTable of(int[] numbers, List<String> names) {
        NameHash byName = new NameHash(names.size());
        int[] distinct = new int[names.size()];
        String[] first = new String[names.size()];
        int count = 0;
        for (int i = 0; i < names.size(); i++) {
            byName.add(names.get(i).getBytes(StandardCharsets.ISO_8859_1), numbers[i]);
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                distinct[count] = numbers[i];
                first[count++] = names.get(i);
            }
        }
        return new NameTable(Arrays.copyOf(distinct, count), Arrays.copyOf(first, count), byName);
    }

    /** The name that a number is printed as; null where it has none. */
    String name(int number) {
        int row = Arrays.binarySearch(numbers, number);
        return row < 0 ? null : names[row];
    }

    /** The number of a name, or {@link #ABSENT}. */
    int number(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return number(bytes, 0, bytes.length);
    }

    /** The number of the name in these bytes, or {@link #ABSENT}; makes nothing. */
    int number(byte[] bytes, int from, int to) {
        return byName.number(bytes, from, to, ABSENT);
    }

    /** The numbers, ascending; a new array. */
    int[] numbers() {
        return numbers.clone();
    }

    /** The names that numbers are printed as, in the order of the numbers. */
    List<String> names() {
        return List.of(names);
    }
}
