// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a record must hold for a row to be its row: a field, or a field with one of some values.
 *
 * <pre>
 * denied
 * apparmor=DENIED
 * resp=1|33
 * </pre>
 */
final class Condition implements Comparable<Condition> {
    private static final int PRESENT = 1;
    private static final int EQUAL = 2; // says more than that the field is there

    private final String text;
    private final String field;
    private final byte[][] values; // null where any will do

    private Condition(String text, String field, byte[][] values) {
        this.text = text;
        this.field = field;
        this.values = values;
    }

    /** Reads one; throws {@code IllegalArgumentException} with the reason. */
    static Condition of(String text) {
        int equals = text.indexOf('=');
        String field = equals < 0 ? text : text.substring(0, equals);
        if (!FieldName.is(field)) {
            throw new IllegalArgumentException(
                    "the condition \"" + text + "\" is neither field nor field=value");
        }
        return new Condition(text, field, equals < 0 ? null : values(text.substring(equals + 1)));
    }

    private static byte[][] values(String list) {
        String[] values = list.split("\\|", -1);
        byte[][] bytes = new byte[values.length][];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = values[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    boolean holds(AuditRecord record) {
        int index = record.find(field);
        return index >= 0 && (values == null || isOne(record, index));
    }

    private boolean isOne(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        for (byte[] value : values) {
            if (Arrays.equals(value, 0, value.length, record.bytes(), from, to)) {
                return true;
            }
        }
        return false;
    }

    /** How much it asks, to find the row that asks the most. */
    int weight() {
        return values == null ? PRESENT : EQUAL;
    }

    @Override
    public int compareTo(Condition other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
