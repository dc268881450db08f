// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.interpret.Reading;
import io.github.libaudit4j.record.AuditRecord;
import java.util.Arrays;

/** What fields of a name can mean, by the number of the name: found out once a record type. */
final class Kinds {
    private int[] types = new int[1 << 9];
    private Meaning[] kinds = new Meaning[1 << 9];
    private Reading[] readings = new Reading[1 << 9];

    /** The kind of a field whose name has that number. */
    Meaning of(AuditRecord record, int index, int number) {
        if (number >= kinds.length) {
            types = Arrays.copyOf(types, 2 * number);
            kinds = Arrays.copyOf(kinds, 2 * number);
            readings = Arrays.copyOf(readings, 2 * number);
        }
        if (kinds[number] == null || types[number] != record.type()) {
            types[number] = record.type();
            kinds[number] = Interpreter.kind(record, index);
            boolean one = kinds[number].explains() && kinds[number] != Meaning.ARGUMENT;
            readings[number] = one ? Interpreter.reading(record, index) : null;
        }
        return kinds[number];
    }

    /**
     * How the numbers of these fields are read, once {@link #of} was asked; null for arguments,
     * each of which has its own.
     */
    Reading reading(int number) {
        return readings[number];
    }

    /** Forgets all: every number means something else now. */
    void forget() {
        Arrays.fill(kinds, null);
    }
}
