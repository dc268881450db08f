// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A row of {@code fields.tsv}. */
final class FieldMeaning {
    private final byte[] name;
    private final Meaning meaning;
    private final String vocabulary;
    private final Base base;
    private final int[] types;
    private volatile Reading reading;

    private FieldMeaning(byte[] name, Meaning meaning, String vocabulary, Base base, int[] types) {
        this.name = name;
        this.meaning = meaning;
        this.vocabulary = vocabulary;
        this.base = base;
        this.types = types;
    }

    /**
     * A row.
     *
     * @param field a field's name
     * @param column {@code TEXT}, or {@code FLAGS open c}: the vocabulary and the base
     * @param types the record types it is for, sorted; null for all
     */
    static FieldMeaning of(String field, String column, int[] types) {
        String[] words = Rows.pieces(column, ' ');
        byte[] name = field.getBytes(StandardCharsets.US_ASCII);
        Meaning meaning = Meaning.valueOf(words[0]);
        return words.length == 1
                ? new FieldMeaning(name, meaning, null, null, types)
                : new FieldMeaning(
                        name,
                        meaning,
                        words[1],
                        Base.valueOf(words[2].toUpperCase(Locale.ROOT)),
                        types);
    }

    byte[] name() {
        return name;
    }

    Meaning meaning() {
        return meaning;
    }

    boolean is(byte[] bytes, int from, int to) {
        return name.length == to - from
                && (to - from <= Long.BYTES
                        || Arrays.equals(name, 0, name.length, bytes, from, to));
    }

    boolean isFor(int type) {
        return types == null || Arrays.binarySearch(types, type) >= 0;
    }

    /** How the number in the field is read; its table is loaded when it is first asked for. */
    Reading reading() {
        Reading known = reading;
        if (known == null && vocabulary != null) {
            Vocabularies all = ByArch.of(CallNumbers.NO_ARCH).vocabularies();
            known = Reading.of(base, all.of(vocabulary));
            reading = known;
        }
        return known;
    }
}
