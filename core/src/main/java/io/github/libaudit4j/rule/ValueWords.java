// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final String RESOURCE = "words.tsv";

    private final Map<Integer, String> words = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> inOrder = new ArrayList<>();

    private ValueWords(String kind) {
        try (InputStream in = ValueWords.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            String start = kind + "\t";
            text.lines().filter(line -> line.startsWith(start)).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private void add(String line) {
        String[] column = line.split("\t");
        int number = Integer.decode(column[1]);
        words.put(number, column[2]);
        numbers.put(column[2], number);
        inOrder.add(column[2]);
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
