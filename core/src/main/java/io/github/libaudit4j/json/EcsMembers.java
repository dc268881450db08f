// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Fields as the members of one object: a name to its value, or to all of them, in order. Used again
 * for each object; linear in the number of fields, however many.
 */
final class EcsMembers {
    private static final int FIELDS = 128;

    private final EcsObjects objects;
    private final EcsValues values;
    private final EcsNames names;

    // of each field
    private AuditRecord[] records = new AuditRecord[FIELDS];
    private int[] indexes = new int[FIELDS];
    private int[] number = new int[FIELDS];
    private Meaning[] meanings = new Meaning[FIELDS];
    private int[] next = new int[FIELDS]; // of the same name; 0 where there is none
    private boolean[] later = new boolean[FIELDS];
    private int count;

    // of each name: in which object it was last seen, and where
    private int stamp;
    private int[] seen = new int[FIELDS];
    private int[] last = new int[FIELDS];

    /** Members with names of which some have the first numbers. */
    EcsMembers(EcsObjects objects, EcsValues values, String... fixed) {
        this.objects = objects;
        this.values = values;
        this.names = new EcsNames(List.of(fixed));
    }

    /** Starts another object. */
    void clear() {
        names.forgetIfMany();
        count = 0;
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            stamp = 1;
        }
    }

    /** Adds a field under its own name, if it says something. */
    void add(AuditRecord record, int index, boolean isProgramsOwn) {
        Meaning meaning = Interpreter.meaning(record, index);
        if (EcsValues.says(record, index, meaning)) {
            add(record, index, meaning, names.of(record, index, isProgramsOwn));
        }
    }

    /** Adds a field under another name, if it says something. */
    void add(AuditRecord record, int index, String name) {
        Meaning meaning = Interpreter.meaning(record, index);
        if (EcsValues.says(record, index, meaning)) {
            add(record, index, meaning, names.of(name));
        }
    }

    private void add(AuditRecord record, int index, Meaning meaning, int name) {
        room(name);
        records[count] = record;
        indexes[count] = index;
        meanings[count] = meaning;
        number[count] = name;
        next[count] = 0;
        later[count] = seen[name] == stamp;
        if (later[count]) {
            next[last[name]] = count;
        }
        seen[name] = stamp;
        last[name] = count++;
    }

    private void room(int name) {
        if (count == records.length) {
            records = Arrays.copyOf(records, 2 * count);
            indexes = Arrays.copyOf(indexes, 2 * count);
            number = Arrays.copyOf(number, 2 * count);
            meanings = Arrays.copyOf(meanings, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
            later = Arrays.copyOf(later, 2 * count);
        }
        if (name >= seen.length) {
            seen = Arrays.copyOf(seen, 2 * names.count());
            last = Arrays.copyOf(last, 2 * names.count());
        }
    }

    /** How many fields there are. */
    int count() {
        return count;
    }

    /** The number of a field's name: its place among the fixed ones, or more than they are. */
    int name(int at) {
        return number[at];
    }

    /** Whether a field is that one of a record, and the only one of its name. */
    boolean isAlone(int at, AuditRecord record, int index) {
        return records[at] == record && indexes[at] == index && next[at] == 0 && !later[at];
    }

    /** Whether there is a field of a fixed name. */
    boolean has(int fixed) {
        return fixed < seen.length && seen[fixed] == stamp;
    }

    /** Writes the member that starts with a field; nothing where one of its name was before it. */
    void write(int first) throws IOException {
        if (later[first]) {
            return;
        }
        JsonWriter json = objects.open();
        names.write(json, number[first]);
        boolean list = next[first] != 0 || EcsValues.isList(meanings[first]);
        if (!list) {
            values.write(records[first], indexes[first], meanings[first]);
            return;
        }
        json.beginArray();
        for (int i = first, more = 1; more != 0; i = more) {
            values.write(records[i], indexes[i], meanings[i]);
            more = next[i];
        }
        json.endArray();
    }
}
