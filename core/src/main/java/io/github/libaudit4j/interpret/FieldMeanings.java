// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which field means what: {@code fields.tsv} as a hash table over the bytes of the name. Asked once
 * a field, so it allocates nothing.
 */
final class FieldMeanings {
    private static final String RESOURCE = "fields.tsv";
    private static final String ANY_ARGUMENT = "aN";
    private static final int BITS = 8;

    private static final FieldMeanings TABLE = load();

    private final long[] keys = new long[1 << BITS];
    private final byte[][] names = new byte[1 << BITS][];
    private final Meaning[] meanings = new Meaning[1 << BITS];
    private final int[][] types = new int[1 << BITS][];

    private FieldMeanings(List<String> lines) {
        for (String line : lines) {
            int name = line.indexOf('\t');
            int meaning = line.indexOf('\t', name + 1);
            int end = line.indexOf('\t', meaning + 1);
            if (!line.startsWith("#") && !line.startsWith(ANY_ARGUMENT + '\t')) {
                add(
                        line.substring(0, name),
                        Meaning.valueOf(line.substring(name + 1, meaning)),
                        types(line.substring(meaning + 1, end)));
            }
        }
    }

    private static FieldMeanings load() {
        try (InputStream in = FieldMeanings.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new FieldMeanings(new ArrayList<>(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** The numbers of the types in a list, sorted; null for all. */
    private static int[] types(String list) {
        if (list.equals("*")) {
            return null;
        }
        String[] names = list.split(",");
        int[] numbers = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = RecordTypes.number(names[i]);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private void add(String name, Meaning meaning, int[] forTypes) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        long key = NameKey.of(bytes, 0, bytes.length);
        int place = NameKey.place(key, BITS);
        while (meanings[place] != null) {
            place = place + 1 & keys.length - 1;
        }
        keys[place] = key;
        names[place] = bytes;
        meanings[place] = meaning;
        types[place] = forTypes;
    }

    static Meaning of(AuditRecord record, int index) {
        int from = record.nameStart(index);
        int to = record.nameEnd(index);
        if (Interpreter.isArgument(record, index)) {
            return Meaning.TEXT;
        }
        if (record.type() == RecordTypes.LOGIN && record.isOldStyle(index)) {
            byte[] name = record.name(index).getBytes(StandardCharsets.UTF_8);
            return TABLE.find(name, 0, name.length, record.type());
        }
        return TABLE.find(record.bytes(), from, to, record.type());
    }

    private Meaning find(byte[] bytes, int from, int to, int type) {
        long key = NameKey.of(bytes, from, to);
        int place = NameKey.place(key, BITS);
        while (meanings[place] != null) {
            if (keys[place] == key && isSame(names[place], bytes, from, to)) {
                boolean applies =
                        types[place] == null || Arrays.binarySearch(types[place], type) >= 0;
                return applies ? meanings[place] : Meaning.NONE;
            }
            place = place + 1 & keys.length - 1;
        }
        return Meaning.NONE;
    }

    private static boolean isSame(byte[] name, byte[] bytes, int from, int to) {
        return name.length == to - from
                && (to - from <= Long.BYTES
                        || Arrays.equals(name, 0, name.length, bytes, from, to));
    }
}
