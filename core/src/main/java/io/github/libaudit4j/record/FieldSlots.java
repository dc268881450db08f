// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The half of an {@link AuditRecord} that keeps its fields and gives them by index: five ints a
 * field, one array for all, the offsets counted back from the end of the body, so that records
 * whose bodies end with the same bytes can share them.
 *
 * <p>It is a superclass and no object of its own because each record that is kept would have one
 * object more. {@code RecordBenchmark} measures it.
 */
abstract sealed class FieldSlots permits AuditRecord {
    private static final int SLOT = 5;
    private static final int USUAL = 32; // fields
    private static final int NAME_FROM = 0;
    private static final int NAME_TO = 1;
    private static final int VALUE_FROM = 2;
    private static final int VALUE_TO = 3;
    private static final int META = 4; // behind the four offsets
    private static final int FORM_MASK = 7;
    private static final int SECTION_SHIFT = 3;
    private static final int[] NONE = {};
    private static final int OLD = 3; // the length of "old" and "new"

    byte[] bytes;
    int slotsEnd; // that offsets count back from: the end of the body before any of it was split

    // own or, never to be changed, those of repeated
    private int[] slots;
    private int[] own;
    private int count;
    private RepeatedBody repeated;
    private int repeatedFrom;

    FieldSlots(boolean hasRoom) {
        own = hasRoom ? new int[SLOT * USUAL] : NONE;
        slots = own;
    }

    void clearFields() {
        count = 0;
        slots = own;
        repeated = null;
    }

    /** How many fields are known. */
    int splitCount() {
        return count;
    }

    void removeFields() {
        count = 0;
    }

    /** Adds the fields of bytes that are remembered. */
    void take(RepeatedBody body) {
        repeated = body;
        repeatedFrom = count;
        if (count == 0) {
            slots = body.slots;
            count = slots.length / SLOT;
            return;
        }
        int at = count * SLOT;
        int end = at + body.slots.length;
        if (end > own.length) {
            grow(end);
        }
        System.arraycopy(body.slots, 0, own, at, body.slots.length);
        count = end / SLOT;
    }

    /** Says that the fields from the first on are those of bytes that are remembered now. */
    void repeats(RepeatedBody body, int first) {
        repeated = body;
        repeatedFrom = first;
        if (first == 0) {
            slots = body.slots;
        }
    }

    /** The slots of the fields from the first on. */
    int[] slotsFrom(int first) {
        return Arrays.copyOfRange(slots, first * SLOT, count * SLOT);
    }

    private void grow(int end) {
        own = Arrays.copyOf(own, Math.max(2 * end, SLOT * USUAL));
        slots = own;
    }

    void add(int nameFrom, int nameTo, int valueFrom, int valueTo, Form form, Section section) {
        int at = count * SLOT;
        if (at + SLOT > own.length) {
            grow(at + SLOT);
        }
        int end = slotsEnd;
        own[at] = nameFrom - end;
        own[at + NAME_TO] = nameTo - end;
        own[at + VALUE_FROM] = valueFrom - end;
        own[at + VALUE_TO] = valueTo - end;
        own[at + META] = form.ordinal() | section.ordinal() << SECTION_SHIFT;
        count++;
    }

    void moveValueEnd(int index, int valueTo) {
        own[index * SLOT + VALUE_TO] = valueTo - slotsEnd;
    }

    void removeLast() {
        count--;
    }

    /** Gives another record the same fields; shared, where they are a repeated body's. */
    void copyFields(FieldSlots copy) {
        copy.own = slots == own ? Arrays.copyOf(slots, count * SLOT) : NONE;
        copy.slots = slots == own ? copy.own : slots;
        copy.count = count;
        copy.repeated = repeated;
        copy.repeatedFrom = repeatedFrom;
    }

    // ---- fields by index: no allocation

    /**
     * Whether the field has that name.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @param name an exact name
     * @return true if it is the same
     */
    public boolean named(int index, String name) {
        int start = nameStart(index);
        int length = nameEnd(index) - start;
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            byte b = bytes[start + i];
            if ((b == ' ' ? '-' : b) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A field's name. {@code old auid=} of old kernels is {@code old-auid}, as newer ones write it.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return the name; empty for {@link Form#TEXT}
     */
    public String name(int index) {
        return text(nameStart(index), nameEnd(index)).replace(' ', '-');
    }

    /**
     * Whether a field's name is written with a blank, {@code old auid=}, so that {@link #name(int)}
     * is not what its bytes say.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return true for that form of old kernels
     */
    public boolean isOldStyle(int index) {
        int end = nameEnd(index);
        return end - nameStart(index) > OLD && bytes[nameStart(index) + OLD] == ' ';
    }

    /**
     * A field's value without its quotes, not decoded.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return the value
     */
    public String value(int index) {
        return text(valueStart(index), valueEnd(index));
    }

    /**
     * The decimal number that a field's value is.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @param otherwise what to return where it is none
     * @return the number
     */
    public long number(int index, long otherwise) {
        return Digits.signed(bytes, valueStart(index), valueEnd(index), otherwise);
    }

    /**
     * How a field's value is written.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return its form
     */
    public Form form(int index) {
        return Form.of(slots[index * SLOT + META] & FORM_MASK);
    }

    /**
     * The part of the record that a field stands in.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return its section
     */
    public Section section(int index) {
        return Section.of(slots[index * SLOT + META] >> SECTION_SHIFT);
    }

    /**
     * Where a field's name starts in {@link AuditRecord#bytes()}.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return an index into the bytes
     */
    public int nameStart(int index) {
        return slotsEnd + slots[index * SLOT + NAME_FROM];
    }

    /**
     * Where a field's name ends.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return the index after its last byte
     */
    public int nameEnd(int index) {
        return slotsEnd + slots[index * SLOT + NAME_TO];
    }

    /**
     * Where a field's value starts in {@link AuditRecord#bytes()}.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return an index into the bytes
     */
    public int valueStart(int index) {
        return slotsEnd + slots[index * SLOT + VALUE_FROM];
    }

    /**
     * Where a field's value ends.
     *
     * @param index 0 to {@link AuditRecord#count()} - 1
     * @return the index after its last byte
     */
    public int valueEnd(int index) {
        return slotsEnd + slots[index * SLOT + VALUE_TO];
    }

    /**
     * What the log repeats of this record: its last fields, all or some of them. Those before them
     * have other names, and none of both means anything else because of the other.
     *
     * @return null where a {@link RecordReader} does not remember the same bytes
     */
    public RepeatedBody repeated() {
        return repeated;
    }

    /**
     * The first field of {@link #repeated()}.
     *
     * @return its index; without a meaning where nothing is repeated
     */
    public int repeatedFrom() {
        return repeatedFrom;
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
