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
 *
 * <p>Names are the same if they are written the same: words without a name as {@code text}, {@code
 * old auid=} as {@code old-auid}, and each byte that is no UTF-8 as U+FFFD.
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
    private int[] previous = new int[1 << FIRST_BITS - 1];

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
            previous[i] = -1;
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
            previous = new int[1 << bits - 1];
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
                previous[index] = last[other];
                next[last[other]] = index;
                last[other] = index;
                return;
            }
            place = place + 1 & table.length - 1;
        }
        table[place] = base + index + 1;
    }

    private long key(AuditRecord record, int index) {
        long key = nameKey(record, index);
        return sections ? key + record.section(index).ordinal() * SECTION_MIX : key;
    }

    private static long nameKey(AuditRecord record, int index) {
        if (record.form(index) == Form.TEXT) {
            return TEXT_KEY;
        }
        if (Fields.isRewritten(record, index)) {
            byte[] name = written(record, index);
            return NameKey.of(name, 0, name.length);
        }
        return NameKey.of(record.bytes(), record.nameStart(index), record.nameEnd(index));
    }

    private static byte[] written(AuditRecord record, int index) {
        return Fields.written(record, index).getBytes(StandardCharsets.UTF_8);
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
        if (Fields.isRewritten(record, a) || Fields.isRewritten(record, b)) {
            return Arrays.equals(written(record, a), written(record, b));
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
        return previous[index] >= 0;
    }

    /** The field of the same name before this one, or -1. */
    int previous(int index) {
        return previous[index];
    }

    /** The next field of the same name, or 0. */
    int next(int index) {
        return next[index];
    }
}
