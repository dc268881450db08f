// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.NameKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which fields of a record have the same name, since an object of JSON can hold a name once: a hash
 * table that is used again for each record, in linear time however many fields.
 */
final class Repeats {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.US_ASCII);
    private static final long TEXT_KEY = NameKey.of(TEXT, 0, TEXT.length);
    private static final long SECTION_MIX = 0xC2B2AE3D27D4EB4FL;
    private static final int FIRST_BITS = 7;

    private final boolean sections;
    private int bits = FIRST_BITS;
    private int[] table = new int[1 << FIRST_BITS]; // a field's index + 1 + base, else empty
    private int base;
    private long[] keys = new long[1 << FIRST_BITS - 1];
    private int[] next = new int[1 << FIRST_BITS - 1];
    private int[] last = new int[1 << FIRST_BITS - 1]; // of a name's first field: its last
    private boolean[] later = new boolean[1 << FIRST_BITS - 1];

    /**
     * Fields of the same name.
     *
     * @param sections whether fields of different sections have different names
     */
    Repeats(boolean sections) {
        this.sections = sections;
    }

    /** Looks at all fields of a record; then the other methods speak of it. */
    void find(AuditRecord record) {
        int count = record.count();
        grow(count);
        for (int i = 0; i < count; i++) {
            keys[i] = key(record, i);
            next[i] = 0;
            last[i] = i;
            later[i] = false;
            enter(record, i);
        }
        base += count;
    }

    private void grow(int count) {
        if (count > keys.length) {
            bits = Integer.SIZE - Integer.numberOfLeadingZeros(count) + 1;
            table = new int[1 << bits];
            keys = new long[1 << bits - 1];
            next = new int[1 << bits - 1];
            last = new int[1 << bits - 1];
            later = new boolean[1 << bits - 1];
            base = 0;
        }
        if (base > Integer.MAX_VALUE - count - 1) {
            Arrays.fill(table, 0);
            base = 0;
        }
    }

    private void enter(AuditRecord record, int index) {
        int place = NameKey.place(keys[index], bits);
        while (table[place] > base) {
            int other = table[place] - base - 1;
            if (keys[other] == keys[index] && isSame(record, other, index)) {
                next[last[other]] = index;
                last[other] = index;
                later[index] = true;
                return;
            }
            place = place + 1 & table.length - 1;
        }
        table[place] = base + index + 1;
    }

    private long key(AuditRecord record, int index) {
        long key =
                record.form(index) == Form.TEXT
                        ? TEXT_KEY
                        : NameKey.of(
                                record.bytes(), record.nameStart(index), record.nameEnd(index));
        return sections ? key + record.section(index).ordinal() * SECTION_MIX : key;
    }

    private boolean isSame(AuditRecord record, int a, int b) {
        if (sections && record.section(a) != record.section(b)) {
            return false;
        }
        boolean textA = record.form(a) == Form.TEXT;
        boolean textB = record.form(b) == Form.TEXT;
        if (textA || textB) {
            return (textA || record.named(a, "text")) && (textB || record.named(b, "text"));
        }
        return Arrays.equals(
                record.bytes(),
                record.nameStart(a),
                record.nameEnd(a),
                record.bytes(),
                record.nameStart(b),
                record.nameEnd(b));
    }

    /** Whether a field of the same name stands before this one. */
    boolean isLater(int index) {
        return later[index];
    }

    /** The next field of the same name, or 0. */
    int next(int index) {
        return next[index];
    }
}
