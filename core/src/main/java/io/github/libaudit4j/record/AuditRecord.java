// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;
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
public final class AuditRecord extends FieldSlots {
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

    /** An empty record, for {@link RecordParser#parse(byte[], int, int, AuditRecord)} to fill. */
    public AuditRecord() {
        super(true);
    }

    /** An empty record that makes room for fields when it gets some. */
    static AuditRecord withoutRoom() {
        return new AuditRecord(false);
    }

    private AuditRecord(boolean hasRoom) {
        super(hasRoom);
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
        clearFields();
    }

    /** Says where the fields are to be found. */
    void body(int start, int end) {
        bodyFrom = start;
        bodyTo = slotsEnd = end;
    }

    /** Takes the node and the id of another record in the same bytes, and its distances. */
    void headOf(AuditRecord other, int body) {
        body(body, to);
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
        if (splitCount() == 0 && splitTo == bodyFrom) {
            FieldScanner.begin(this, fields);
        } else {
            FieldScanner.goOn(this, fields);
        }
        isWhole = splitTo >= bodyTo;
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
        int count = count();
        List<Field> fields = new ArrayList<>(count);
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
        return splitCount();
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
        if (!isWhole && index + 1 >= splitCount()) {
            split(index + 2); // words after a value may belong to it
        }
        return index < splitCount();
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
        return over(Arrays.copyOfRange(bytes, from, to), 0);
    }

    /**
     * The same record over the same bytes.
     *
     * @return a record that stays valid as long as the bytes do not change, whatever becomes of
     *     this one
     */
    public AuditRecord share() {
        return over(bytes, from);
    }

    /** The same record over other bytes, in which it starts at some place. */
    private AuditRecord over(byte[] others, int start) {
        int by = start - from;
        AuditRecord copy = withoutRoom();
        copy.bytes = others;
        copy.from = start;
        copy.to = to + by;
        copy.nodeFrom = nodeFrom + by;
        copy.nodeTo = nodeTo + by;
        copy.type = type;
        copy.typeFrom = typeFrom + by;
        copy.typeTo = typeTo + by;
        copy.idFrom = idFrom + by;
        copy.millis = millis;
        copy.serial = serial;
        copy.bodyFrom = bodyFrom + by;
        copy.bodyTo = bodyTo + by;
        copy.slotsEnd = slotsEnd + by;
        copy.cut = cut;
        copy.joined = joined;
        copy.isWhole = isWhole;
        copy.splitTo = splitTo + by;
        copy.splitSection = splitSection;
        copyFields(copy);
        return copy;
    }

    /** The record as it was written, without a newline. */
    @Override
    public String toString() {
        return text(from, to);
    }
}
