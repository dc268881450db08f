// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.tsv.TsvRows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What {@code ausearch -i} takes fields and the arguments of system calls for. */
final class AusearchHabits {
    private static final int BITS = 9;
    private static final int ARGUMENTS = 4;

    private static final long[] KEYS = new long[1 << BITS];
    private static final byte[][] NAMES = new byte[1 << BITS][];
    private static final AusearchHabit[] FIELDS = new AusearchHabit[1 << BITS];
    private static final Map<String, AusearchHabit[]> CALLS = new HashMap<>();

    static {
        for (String[] row : TsvRows.of(AusearchHabits.class, "ausearch-fields.tsv")) {
            add(row[0].getBytes(StandardCharsets.US_ASCII), AusearchHabit.of(row[1], row[2]));
        }
        for (String[] row : TsvRows.of(AusearchHabits.class, "ausearch-arguments.tsv")) {
            CALLS.computeIfAbsent(row[0], call -> new AusearchHabit[ARGUMENTS])[
                            row[1].charAt(1) - '0'] =
                    AusearchHabit.of(row[2], row[3]);
        }
    }

    private AusearchHabits() {}

    private static void add(byte[] name, AusearchHabit habit) {
        long key = NameKey.of(name, 0, name.length);
        int place = NameKey.place(key, BITS);
        while (NAMES[place] != null) {
            place = place + 1 & NAMES.length - 1;
        }
        KEYS[place] = key;
        NAMES[place] = name;
        FIELDS[place] = habit;
    }

    /** What a field is, by its name. */
    static AusearchHabit of(AuditRecord record, int index) {
        int from = record.nameStart(index);
        int to = record.nameEnd(index);
        long key = NameKey.of(record.bytes(), from, to);
        int place = NameKey.place(key, BITS);
        while (NAMES[place] != null) {
            byte[] name = NAMES[place];
            if (KEYS[place] == key
                    && Arrays.equals(name, 0, name.length, record.bytes(), from, to)) {
                return FIELDS[place];
            }
            place = place + 1 & NAMES.length - 1;
        }
        return AusearchHabit.NONE;
    }

    /** What an argument of a system call is; null where nothing is known of it. */
    static AusearchHabit ofArgument(String syscall, int argument) {
        AusearchHabit[] arguments = CALLS.get(syscall);
        return arguments == null ? null : arguments[argument];
    }
}
