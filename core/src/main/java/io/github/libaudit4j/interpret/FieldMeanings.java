// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which field means what: {@code fields.tsv} as a hash table over the bytes of the name. Asked once
 * a field, so it allocates nothing.
 */
final class FieldMeanings {
    private static final String ANY_ARGUMENT = "aN";
    private static final int BITS = 9;

    private static final FieldMeanings TABLE = load();

    private final long[] keys = new long[1 << BITS];
    private final FieldMeaning[] rows = new FieldMeaning[1 << BITS];

    private FieldMeanings() {}

    private static FieldMeanings load() {
        FieldMeanings table = new FieldMeanings();
        for (Rows each = Rows.of("fields.tsv"); each.next(); ) {
            String[] columns = each.columns();
            if (!columns[0].equals(ANY_ARGUMENT)) {
                table.add(FieldMeaning.of(columns[0], columns[1], types(columns[2])));
            }
        }
        return table;
    }

    /** The numbers of the types in a list, sorted; null for all. */
    private static int[] types(String list) {
        if (list.equals("*")) {
            return null;
        }
        String[] names = Rows.pieces(list, ',');
        int[] numbers = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = RecordTypes.number(names[i]);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private void add(FieldMeaning row) {
        long key = NameKey.of(row.name(), 0, row.name().length);
        int place = NameKey.place(key, BITS);
        while (rows[place] != null) {
            place = place + 1 & keys.length - 1;
        }
        keys[place] = key;
        rows[place] = row;
    }

    static Meaning of(AuditRecord record, int index) {
        if (Interpreter.isArgument(record, index)) {
            return Meaning.TEXT;
        }
        FieldMeaning row = find(record, index);
        return row == null ? Meaning.NONE : row.meaning();
    }

    /** How the number in a field is read; null where it is no number. */
    static Reading reading(AuditRecord record, int index) {
        FieldMeaning row = find(record, index);
        return row == null ? null : row.reading();
    }

    private static FieldMeaning find(AuditRecord record, int index) {
        if (record.type() == RecordTypes.LOGIN && record.isOldStyle(index)) {
            byte[] name = record.name(index).getBytes(StandardCharsets.UTF_8);
            return TABLE.find(name, 0, name.length, record.type());
        }
        return TABLE.find(
                record.bytes(), record.nameStart(index), record.nameEnd(index), record.type());
    }

    private FieldMeaning find(byte[] bytes, int from, int to, int type) {
        long key = NameKey.of(bytes, from, to);
        int place = NameKey.place(key, BITS);
        while (rows[place] != null) {
            if (keys[place] == key && rows[place].is(bytes, from, to) && rows[place].isFor(type)) {
                return rows[place];
            }
            place = place + 1 & keys.length - 1;
        }
        return null;
    }
}
