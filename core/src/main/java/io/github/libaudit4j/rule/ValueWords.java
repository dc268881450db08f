// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.tsv.TsvRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that rules have for numbers of one kind: the rows of {@code words.tsv}. */
final class ValueWords {
    /** {@code S_IF*}: {@code file}, {@code dir}. */
    static final ValueWords FILE_TYPES = new ValueWords("file-type");

    /** Magic numbers of file systems: {@code tracefs}. */
    static final ValueWords FILE_SYSTEMS = new ValueWords("file-system");

    /** {@code IORING_OP_*}: {@code openat}, {@code connect}. */
    static final ValueWords OPERATIONS = new ValueWords("operation");

    private final Map<Integer, String> words = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> inOrder = new ArrayList<>();

    private ValueWords(String kind) {
        for (String[] column : TsvRows.of(ValueWords.class, "words.tsv")) {
            if (column[0].equals(kind)) {
                int number = Integer.decode(column[1]);
                words.put(number, column[2]);
                numbers.put(column[2], number);
                inOrder.add(column[2]);
            }
        }
    }

    /** The word for a number; null where there is none. */
    String word(int number) {
        return words.get(number);
    }

    /** The number of a word in lower case; null where there is none. */
    Integer number(String word) {
        return numbers.get(word);
    }

    /** All words, in the order of their numbers. */
    List<String> all() {
        return List.copyOf(inOrder);
    }
}
