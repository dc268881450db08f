// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of an event, each with its place in the {@link Summary}.
 *
 * <p>Of fields for one place the first has it; the SYSCALL record's come first of all. Another with
 * the same value says nothing new; one with another value is {@link Place#DATA}, so that nothing is
 * lost. So are all results, if one of them is not the event's, see {@link Summary#result()}. The
 * fields of PATH and EXECVE records are not here: they belong together, see {@link Summary#files()}
 * and {@link Arguments}.
 *
 * <p>It is filled anew for each event and allocates nothing but when it grows. Not safe for use by
 * several threads at once.
 */
public final class EventFields {
    private static final int USUAL = 128;
    private static final Place[] OF_PROCESS = {
        Place.SESSION,
        Place.KEYS,
        Place.ID,
        Place.ID_NAME,
        Place.LABEL,
        Place.PID,
        Place.PPID,
        Place.COMM,
        Place.EXE,
        Place.TTY
    };

    private final int[] taken = new int[Place.COUNT];
    private final FieldNames names = new FieldNames();
    private AuditRecord[] records = new AuditRecord[USUAL];
    private int[] indexes = new int[USUAL];
    private Place[] places = new Place[USUAL];
    private int[] ids = new int[USUAL]; // the fields of ID and ID_NAME: one of each name
    private int idCount;
    private int count;
    private boolean differ; // two results
    private boolean program;
    private boolean nameAlone; // of an id that another record has, or none
    private Result result;

    /** No fields. */
    public EventFields() {}

    /**
     * Takes the fields of an event; those it had are gone.
     *
     * @param summary the event's summary
     */
    public void of(Summary summary) {
        of(summary, false);
    }

    /**
     * Takes the fields of an event but for those that the log repeats of its SYSCALL record.
     *
     * @param summary the summary of an event with such a record
     * @return false where others want the places or the names that those have, so that all are to
     *     be taken
     */
    public boolean ofOthers(Summary summary) {
        of(summary, true);
        if (program || nameAlone || !isOfCall(summary.syscallRecord())) {
            return false;
        }
        for (Place place : OF_PROCESS) {
            if (taken[place.ordinal()] >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes the fields of an event but for those of its SYSCALL record.
     *
     * @param summary the summary of an event that is named after such a record
     * @return whether these are places beside it, a working directory, a title, an address, and
     *     none is {@link Place#DATA}, and the result is what that record says; if not, all are to
     *     be taken
     */
    public boolean ofCompanions(Summary summary) {
        AuditEvent event = summary.event();
        AuditRecord call = summary.syscallRecord();
        clear();
        for (int i = 0; i < event.count(); i++) {
            if (event.record(i) != call) {
                addAll(event.record(i), event.record(i).count());
            }
        }
        for (int i = 0; i < count; i++) {
            if (!isCompanion(places[i])) {
                return false;
            }
        }
        boolean isTold =
                summary.normalization().outcome() == null && summary.result() != Result.UNKNOWN;
        return isTold && !program && isOfCall(call);
    }

    private static boolean isCompanion(Place place) {
        return place == Place.CWD || place == Place.TITLE || place == Place.ADDRESS;
    }

    /** Whether what auditd says of the call in what is repeated says nothing new of this one. */
    private static boolean isOfCall(AuditRecord call) {
        for (int i = call.count() - 1; i >= call.repeatedFrom(); i--) {
            boolean isOfCall = call.named(i, "ARCH") || call.named(i, "SYSCALL");
            if (isOfCall && Places.of(call, i) != Place.NOTHING) {
                return false;
            }
            if (call.section(i) != Section.ENRICHED) {
                break;
            }
        }
        return true;
    }

    /**
     * Whether one record alone has the places that {@link #ofOthers} leaves to what the log repeats
     * of it, and what is repeated has no other place, whatever stands before it.
     *
     * @param call the SYSCALL record
     * @return true if so
     */
    public boolean areOfOne(AuditRecord call) {
        for (int i = 0; i < count; i++) {
            boolean isRepeated = records[i] == call && indexes[i] >= call.repeatedFrom();
            if (isRepeated != isOfProcess(places[i])) {
                return false;
            }
        }
        return !program;
    }

    private static boolean isOfProcess(Place place) {
        for (Place each : OF_PROCESS) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    private void of(Summary summary, boolean others) {
        AuditEvent event = summary.event();
        clear();
        result = summary.result();
        int first = syscall(event);
        if (first >= 0) {
            AuditRecord call = event.record(first);
            addAll(call, others ? call.repeatedFrom() : call.count());
        }
        for (int i = 0; i < event.count(); i++) {
            if (i != first) {
                addAll(event.record(i), event.record(i).count());
            }
        }
        for (int i = 0; i < count && differ; i++) {
            places[i] = places[i] == Place.RESULT ? Place.DATA : places[i];
        }
        names.of(this);
    }

    private void clear() {
        count = 0;
        idCount = 0;
        differ = false;
        program = false;
        nameAlone = false;
        Arrays.fill(taken, -1);
    }

    /** The index of the first SYSCALL or URINGOP record; -1 where there is none. */
    static int syscall(AuditEvent event) {
        for (int i = 0; i < event.count(); i++) {
            int type = event.record(i).type();
            if (type == RecordTypes.SYSCALL || type == RecordTypes.URINGOP) {
                return i;
            }
        }
        return -1;
    }

    private void addAll(AuditRecord record, int fields) {
        int type = record.type();
        if (type == RecordTypes.PATH) {
            return;
        }
        for (int i = 0; i < fields; i++) {
            if (type != RecordTypes.EXECVE || !Arguments.holds(record, i)) {
                add(record, i);
            }
        }
    }

    private void add(AuditRecord record, int index) {
        Place place = Places.of(record, index);
        switch (place) {
            case NOTHING -> {
                return;
            }
            case DATA -> {}
            case RESULT -> differ |= !isTold(Result.of(record, index));
            case KEYS -> taken[place.ordinal()] = first(place) < 0 ? count : first(place);
            case ID, ID_NAME -> place = among(record, index, place);
            default -> place = alone(record, index, place);
        }
        if (place != Place.NOTHING) {
            room();
            program |= record.section(index) == Section.MSG;
            records[count] = record;
            indexes[count] = index;
            places[count++] = place;
        }
    }

    private boolean isTold(Result said) {
        return said == result && said != Result.UNKNOWN;
    }

    /** A place that one field has. */
    private Place alone(AuditRecord record, int index, Place place) {
        int holder = taken[place.ordinal()];
        if (holder < 0) {
            taken[place.ordinal()] = count;
            return place;
        }
        return instead(record, index, holder);
    }

    /** A place that one field of each name has. */
    private Place among(AuditRecord record, int index, Place place) {
        for (int i = 0; i < idCount; i++) {
            if (places[ids[i]] == place && isSameName(ids[i], record, index)) {
                return instead(record, index, ids[i]);
            }
        }
        if (place == Place.ID_NAME && !isOfId(record, index)) {
            nameAlone = true;
            return Place.DATA;
        }
        if (idCount == ids.length) {
            ids = Arrays.copyOf(ids, 2 * idCount);
        }
        ids[idCount++] = count;
        taken[place.ordinal()] = first(place) < 0 ? count : first(place);
        return place;
    }

    /** Whether the name of an id is added to one that has its place. */
    private boolean isOfId(AuditRecord record, int index) {
        int id = Enriched.original(record, index);
        for (int i = 0; i < idCount; i++) {
            int at = ids[i];
            if (places[at] == Place.ID && records[at] == record && indexes[at] == id) {
                return true;
            }
        }
        return false;
    }

    /** What becomes of a field whose place another has. */
    private Place instead(AuditRecord record, int index, int holder) {
        AuditRecord other = records[holder];
        int field = indexes[holder];
        boolean same =
                record.form(index) == other.form(field)
                        && isSame(
                                record.bytes(),
                                record.valueStart(index),
                                record.valueEnd(index),
                                other.bytes(),
                                other.valueStart(field),
                                other.valueEnd(field));
        return same ? Place.NOTHING : Place.DATA;
    }

    boolean isSameName(int a, int b) {
        return isSameName(a, records[b], indexes[b]);
    }

    private boolean isSameName(int at, AuditRecord record, int index) {
        AuditRecord other = records[at];
        int field = indexes[at];
        return isSame(
                record.bytes(),
                record.nameStart(index),
                record.nameEnd(index),
                other.bytes(),
                other.nameStart(field),
                other.nameEnd(field));
    }

    private static boolean isSame(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        return aTo - aFrom == bTo - bFrom && Arrays.equals(a, aFrom, aTo, b, bFrom, bTo);
    }

    private void room() {
        if (count == places.length) {
            records = Arrays.copyOf(records, 2 * count);
            indexes = Arrays.copyOf(indexes, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
    }

    /**
     * How many fields have a place.
     *
     * @return the count
     */
    public int count() {
        return count;
    }

    /**
     * The record that a field is in.
     *
     * @param at 0 to {@link #count()} - 1
     * @return the record
     */
    public AuditRecord record(int at) {
        return records[at];
    }

    /**
     * Which field of its record a field is.
     *
     * @param at 0 to {@link #count()} - 1
     * @return its index in {@link #record}
     */
    public int index(int at) {
        return indexes[at];
    }

    /**
     * Where a field stands.
     *
     * @param at 0 to {@link #count()} - 1
     * @return its place, not {@link Place#NOTHING}
     */
    public Place place(int at) {
        return places[at];
    }

    /**
     * The first field in a place.
     *
     * @param place a place other than {@link Place#DATA} and {@link Place#RESULT}
     * @return 0 to {@link #count()} - 1, or -1 where there is none
     */
    public int first(Place place) {
        return taken[place.ordinal()];
    }

    /**
     * The keys in all fields of {@link Place#KEYS}.
     *
     * @return a new list, in order, each once
     */
    public List<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            if (places[i] == Place.KEYS) {
                add(keys, records[i], indexes[i]);
            }
        }
        return new ArrayList<>(keys);
    }

    private static void add(Set<String> keys, AuditRecord record, int index) {
        Object value = Interpreter.value(record, index);
        List<?> some = value instanceof List<?> list ? list : List.of(record.value(index));
        for (Object key : some) {
            keys.add(key.toString());
        }
    }

    /**
     * The next field of {@link Place#DATA} with the same name.
     *
     * @param at 0 to {@link #count()} - 1
     * @return greater than {@code at}; 0 where there is none
     */
    public int next(int at) {
        return names.next(at);
    }

    /**
     * Whether a field of {@link Place#DATA} with the same name stands before this one.
     *
     * @param at 0 to {@link #count()} - 1
     * @return true if so
     */
    public boolean isLater(int at) {
        return names.isLater(at);
    }

    /**
     * Whether a program wrote the field, under the name of one that the kernel or auditd wrote.
     *
     * @param at 0 to {@link #count()} - 1
     * @return true where it is to have another name
     */
    public boolean isProgramsOwn(int at) {
        return names.isProgramsOwn(at);
    }

    /** Whether words without a name are this field. */
    boolean isText(int at) {
        return records[at].form(indexes[at]) == Form.TEXT;
    }

    /** Whether any field is a program's. */
    boolean hasProgram() {
        return program;
    }

    boolean isProgram(int at) {
        return records[at].section(indexes[at]) == Section.MSG;
    }
}
