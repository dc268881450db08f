// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One audit record: offsets into the bytes it came in.
 *
 * <pre>
 * node=vm type=SYSCALL msg=audit(1795389786.635:5171180): arch=c000003e syscall=44 success=yes ...
 * </pre>
 *
 * <p>It keeps the caller's array and copies nothing, so it is valid as long as those bytes do not
 * change; {@link #copy()} gives one that stands alone. Fields come in order, with repeats, each
 * with the {@link Form} of its value and the {@link Section} it stood in. The methods that take an
 * index allocate nothing; those that take or give a {@code String} are for people. Not safe for use
 * by several threads at once.
 */
public final class AuditRecord {
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
    int from;
    int to;
    int nodeFrom;
    int nodeTo;
    int type;
    int typeFrom;
    int typeTo;
    int idFrom;
    long millis;
    long serial;
    int bodyFrom;
    int bodyTo;
    boolean cut;
    boolean joined;
    boolean isWhole = true; // whether the body is split into fields, all of it
    int splitTo; // where it is split to
    Section splitSection;

    // of each field its offsets from bodyFrom; own or, never to be changed, those of repeated
    private int[] own;
    private int[] slots;
    private int count;
    private RepeatedBody repeated;
    private int repeatedFrom;

    /** An empty record, for {@link RecordParser#parse(byte[], int, int, AuditRecord)} to fill. */
    public AuditRecord() {
        this(new int[SLOT * USUAL]);
    }

    /** An empty record that makes room for fields when it gets some. */
    static AuditRecord withoutRoom() {
        return new AuditRecord(NONE);
    }

    private AuditRecord(int[] own) {
        this.own = own;
        this.slots = own;
    }

    void clear(byte[] source, int start, int end) {
        bytes = source;
        from = start;
        to = end;
        nodeFrom = nodeTo = typeFrom = typeTo = idFrom = bodyFrom = bodyTo = start;
        type = -1;
        millis = serial = 0;
        cut = false;
        joined = false;
        isWhole = true;
        count = 0;
        slots = own;
        repeated = null;
    }

    /** Takes the node and the id of another record in the same bytes, and its distances. */
    void headOf(AuditRecord other, int body) {
        bodyFrom = body;
        bodyTo = to;
        idFrom = body - (other.bodyFrom - other.idFrom);
        typeTo = idFrom - (other.idFrom - other.typeTo);
        typeFrom = from + other.typeFrom - other.from;
        nodeFrom = from + other.nodeFrom - other.from;
        nodeTo = from + other.nodeTo - other.from;
        millis = other.millis;
        serial = other.serial;
        putOffFields();
    }

    void putOffFields() {
        isWhole = false;
        splitTo = bodyFrom;
    }

    /** Splits the body as far as it needs for the first fields, where that was put off. */
    private void split(int fields) {
        if (count == 0 && splitTo == bodyFrom) {
            FieldScanner.begin(this, fields);
        } else {
            FieldScanner.goOn(this, fields);
        }
        isWhole = splitTo >= bodyTo;
    }

    /** How many fields are known. */
    int splitCount() {
        return count;
    }

    void removeFields() {
        count = 0;
    }

    /** Adds the fields of bytes that are remembered. */
    void take(RepeatedBody body, int start) {
        repeated = body;
        repeatedFrom = count;
        if (count == 0) {
            slots = body.slots;
            count = slots.length / SLOT;
            return;
        }
        int at = count * SLOT;
        int end = at + body.slots.length;
        room(end);
        System.arraycopy(body.slots, 0, own, at, body.slots.length);
        move(own, at, end, start - bodyFrom);
        count = end / SLOT;
    }

    /**
     * The slots of the fields from the first on, their offsets counted from a place in the body.
     */
    int[] slotsFrom(int first, int start) {
        int[] some = Arrays.copyOfRange(slots, first * SLOT, count * SLOT);
        move(some, 0, some.length, bodyFrom - start);
        return some;
    }

    private static void move(int[] slots, int from, int to, int by) {
        for (int i = from; i < to; i += SLOT) {
            for (int j = NAME_FROM; j < META; j++) {
                slots[i + j] += by;
            }
        }
    }

    private void room(int end) {
        if (end > own.length) {
            own = Arrays.copyOf(own, Math.max(2 * end, SLOT * USUAL));
            slots = own;
        }
    }

    void add(int nameFrom, int nameTo, int valueFrom, int valueTo, Form form, Section section) {
        int at = count * SLOT;
        room(at + SLOT);
        int body = bodyFrom;
        own[at] = nameFrom - body;
        own[at + NAME_TO] = nameTo - body;
        own[at + VALUE_FROM] = valueFrom - body;
        own[at + VALUE_TO] = valueTo - body;
        own[at + META] = form.ordinal() | section.ordinal() << SECTION_SHIFT;
        count++;
    }

    void moveValueEnd(int index, int valueTo) {
        own[index * SLOT + VALUE_TO] = valueTo - bodyFrom;
    }

    void removeLast() {
        count--;
    }

    // ---- the header

    /**
     * The record type's number.
     *
     * @return for example 1300 for {@code type=SYSCALL}, 1999 for {@code type=UNKNOWN[1999]}; -1
     *     for a name that no table has ({@link #typeName()} still gives it)
     */
    public int type() {
        return type;
    }

    /**
     * The record type's name.
     *
     * @return {@code "SYSCALL"}; {@code "UNKNOWN[1999]"} for a number without a name
     */
    public String typeName() {
        return type < 0 ? text(typeFrom, typeTo) : RecordTypes.name(type);
    }

    /**
     * The host that the record says it is from: {@code node=}, else the host in a syslog line's
     * head.
     *
     * @return the name, or null where the line names none
     */
    public String node() {
        return nodeFrom == nodeTo ? null : text(nodeFrom, nodeTo);
    }

    /**
     * The time of the event.
     *
     * @return milliseconds since 1970-01-01T00:00:00Z; the kernel gives no finer time
     */
    public long millis() {
        return millis;
    }

    /**
     * The time of the event.
     *
     * @return {@link #millis()} as an instant
     */
    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }

    /**
     * The event's serial number: the one after the colon in {@code msg=audit(1.2:SERIAL)}. Records
     * of one event share node, time and serial.
     *
     * @return 0 to 2^32-1 from a kernel
     */
    public long serial() {
        return serial;
    }

    /**
     * Whether the reader's limit on the length of a line cut this record short.
     *
     * @return true when bytes are missing at its end
     */
    public boolean cut() {
        return cut;
    }

    /**
     * Whether another record stands before this one on its line. auditd writes one record a line:
     * the line was torn, a transport lost a newline, or text in the first record poses as this one.
     *
     * @return true when a {@link RecordReader} found it behind another record
     */
    public boolean joined() {
        return joined;
    }

    // ---- fields, for people

    /**
     * All fields in order.
     *
     * @return a new list
     */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(count());
        for (int i = 0; i < count; i++) {
            fields.add(new Field(name(i), value(i), form(i), section(i)));
        }
        return fields;
    }

    /**
     * The value of the first field of that name, in any section, without its quotes and not
     * decoded.
     *
     * @param name for example {@code "comm"}; names from the ENRICHED tail are in upper case
     * @return the value, or null where there is no such field
     */
    public String get(String name) {
        int index = find(name);
        return index < 0 ? null : value(index);
    }

    /**
     * The decimal number in the first field of that name.
     *
     * @param name for example {@code "pid"}
     * @param otherwise what to return where there is no such field or it is no decimal number
     * @return the number
     */
    public long number(String name, long otherwise) {
        int index = find(name);
        return index < 0 ? otherwise : number(index, otherwise);
    }

    /**
     * All fields as a map, in order: a name to its value, or to the list of its values where it is
     * repeated. The fields of {@code msg='...'} and of the ENRICHED tail are maps of their own,
     * under {@code "msg"} and {@code "enriched"}, so that none can pose as the kernel's. Words
     * without a name are under {@code "text"}.
     *
     * @return a new map
     */
    public Map<String, Object> toMap() {
        return RecordMap.of(this);
    }

    // ---- fields by index: no allocation

    /**
     * How many fields there are.
     *
     * @return the count
     */
    public int count() {
        if (!isWhole) {
            split(Integer.MAX_VALUE);
        }
        return count;
    }

    /**
     * Whether there are more fields than so many: the same as a comparison with {@link #count()},
     * but a record of {@link RecordParser#head} is split no further than it takes to know the
     * field.
     *
     * @param index 0 or more
     * @return true if the field of that index is there
     */
    public boolean has(int index) {
        if (!isWhole && index + 1 >= count) {
            split(index + 2); // words after a value may belong to it
        }
        return index < count;
    }

    /**
     * Whether its fields are known already. Those of a record of {@link RecordParser#head} are not
     * until they are asked for.
     *
     * @return false before the first call that asks for a field
     */
    public boolean isSplit() {
        return isWhole;
    }

    /**
     * Where the first field of that name is.
     *
     * @param name an exact name
     * @return its index, or -1
     */
    public int find(String name) {
        for (int i = 0; has(i); i++) {
            if (named(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether the field has that name.
     *
     * @param index 0 to {@link #count()} - 1
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
     * @param index 0 to {@link #count()} - 1
     * @return the name; empty for {@link Form#TEXT}
     */
    public String name(int index) {
        return text(nameStart(index), nameEnd(index)).replace(' ', '-');
    }

    /**
     * Whether a field's name is written with a blank, {@code old auid=}, so that {@link #name(int)}
     * is not what its bytes say.
     *
     * @param index 0 to {@link #count()} - 1
     * @return true for that form of old kernels
     */
    public boolean isOldStyle(int index) {
        int end = nameEnd(index);
        return end - nameStart(index) > OLD && bytes[nameStart(index) + OLD] == ' ';
    }

    /**
     * A field's value without its quotes, not decoded.
     *
     * @param index 0 to {@link #count()} - 1
     * @return the value
     */
    public String value(int index) {
        return text(valueStart(index), valueEnd(index));
    }

    /**
     * The decimal number that a field's value is.
     *
     * @param index 0 to {@link #count()} - 1
     * @param otherwise what to return where it is none
     * @return the number
     */
    public long number(int index, long otherwise) {
        return Digits.signed(bytes, valueStart(index), valueEnd(index), otherwise);
    }

    /**
     * How a field's value is written.
     *
     * @param index 0 to {@link #count()} - 1
     * @return its form
     */
    public Form form(int index) {
        return Form.of(slots[index * SLOT + META] & FORM_MASK);
    }

    /**
     * The part of the record that a field stands in.
     *
     * @param index 0 to {@link #count()} - 1
     * @return its section
     */
    public Section section(int index) {
        return Section.of(slots[index * SLOT + META] >> SECTION_SHIFT);
    }

    /**
     * Where a field's name starts in {@link #bytes()}.
     *
     * @param index 0 to {@link #count()} - 1
     * @return an index into the bytes
     */
    public int nameStart(int index) {
        return bodyFrom + slots[index * SLOT + NAME_FROM];
    }

    /**
     * Where a field's name ends.
     *
     * @param index 0 to {@link #count()} - 1
     * @return the index after its last byte
     */
    public int nameEnd(int index) {
        return bodyFrom + slots[index * SLOT + NAME_TO];
    }

    /**
     * Where a field's value starts in {@link #bytes()}.
     *
     * @param index 0 to {@link #count()} - 1
     * @return an index into the bytes
     */
    public int valueStart(int index) {
        return bodyFrom + slots[index * SLOT + VALUE_FROM];
    }

    /**
     * Where a field's value ends.
     *
     * @param index 0 to {@link #count()} - 1
     * @return the index after its last byte
     */
    public int valueEnd(int index) {
        return bodyFrom + slots[index * SLOT + VALUE_TO];
    }

    // ---- the bytes

    /**
     * The array that the record was parsed from; not a copy.
     *
     * @return the array, of which {@link #start()} to {@link #end()} is this record
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Where the record starts in {@link #bytes()}, with what a transport put before it.
     *
     * @return an index into the bytes
     */
    public int start() {
        return from;
    }

    /**
     * Where the record ends: before the newline, or before the next record on the same line.
     *
     * @return the index after its last byte
     */
    public int end() {
        return to;
    }

    /**
     * Where {@code audit(1795389786.635:5171180)} starts.
     *
     * @return an index into the bytes
     */
    public int idStart() {
        return idFrom;
    }

    /**
     * Where the first field, or the text before it, starts.
     *
     * @return an index into the bytes
     */
    public int bodyStart() {
        return bodyFrom;
    }

    /**
     * Where the last field ends, ENRICHED ones included.
     *
     * @return the index after its last byte
     */
    public int bodyEnd() {
        return bodyTo;
    }

    /**
     * What the log repeats of this record: its last fields, all or some of them. Those before them
     * have other names, and none of both means anything else because of the other.
     *
     * @return null where a {@link RecordReader} did not see the same bytes a while ago
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

    /**
     * The record as the kernel sends it over netlink.
     *
     * @return {@code audit(1795389786.635:5171180): } and the fields; made anew where the line had
     *     no such text, as in a journal
     */
    public String message() {
        String id =
                String.format(
                        Locale.ROOT, "audit(%d.%03d:%d): ", millis / 1000, millis % 1000, serial);
        return idFrom < bodyFrom ? text(idFrom, bodyTo) : id + text(bodyFrom, bodyTo);
    }

    /**
     * Where the node's name starts; the same as {@link #nodeEnd()} where there is none.
     *
     * @return an index into the bytes
     */
    public int nodeStart() {
        return nodeFrom;
    }

    /**
     * Where the node's name ends.
     *
     * @return the index after its last byte
     */
    public int nodeEnd() {
        return nodeTo;
    }

    /**
     * Where the type as written starts; the same as {@link #typeEnd()} for a netlink payload.
     *
     * @return an index into the bytes
     */
    public int typeStart() {
        return typeFrom;
    }

    /**
     * Where the type as written ends.
     *
     * @return the index after its last byte
     */
    public int typeEnd() {
        return typeTo;
    }

    /**
     * The same record over bytes of its own.
     *
     * @return a record that stays valid when the array it was parsed from is reused
     */
    public AuditRecord copy() {
        AuditRecord copy = new AuditRecord(NONE);
        copy.clear(Arrays.copyOfRange(bytes, from, to), 0, to - from);
        copy.nodeFrom = nodeFrom - from;
        copy.nodeTo = nodeTo - from;
        copy.type = type;
        copy.typeFrom = typeFrom - from;
        copy.typeTo = typeTo - from;
        copy.idFrom = idFrom - from;
        copy.millis = millis;
        copy.serial = serial;
        copy.bodyFrom = bodyFrom - from;
        copy.bodyTo = bodyTo - from;
        copy.cut = cut;
        copy.joined = joined;
        copy.isWhole = isWhole;
        copy.splitTo = splitTo - from;
        copy.splitSection = splitSection;
        copy.own = slots == own ? Arrays.copyOf(slots, count * SLOT) : NONE;
        copy.slots = slots == own ? copy.own : slots;
        copy.count = count;
        copy.repeated = repeated;
        copy.repeatedFrom = repeatedFrom;
        return copy;
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** The record as it was written, without a newline. */
    @Override
    public String toString() {
        return text(from, to);
    }
}
