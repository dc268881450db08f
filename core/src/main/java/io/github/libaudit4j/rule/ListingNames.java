// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.table.Syscalls;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that auditctl prints for numbers: those of our tables but for {@code listing.tsv}. What
 * auditctl 3 had no name for, auditctl 4 is taken to have one.
 */
enum ListingNames {
    /** Of auditctl 3. */
    V3,
    /** Of auditctl 4. */
    V4;

    private static final int LAST_OPERATION = 36; // the last that auditctl 4.2 prints
    private static final Map<Key, String> OTHER = load();

    private record Key(String kind, int arch, int number) {}

    /** Its name for an arch, such as {@code i386}; null where it prints a number. */
    String arch(int arch) {
        boolean later = this == V4 && arch == Arches.RISCV64;
        return later ? Arches.name(arch) : OTHER.get(new Key("arch", arch, 0));
    }

    /** The name of a system call, or its number. */
    String syscall(int arch, int number) {
        String ours = arch(arch) != null ? Syscalls.name(arch, number) : null;
        return name(new Key("syscall", arch, number), ours);
    }

    /** The name of an operation of io_uring, or its number; null where nothing is printed. */
    String operation(int number) {
        return number > LAST_OPERATION ? null : name(new Key("operation", 0, number), null);
    }

    /** The name of a record type, or its number. */
    String recordType(int number) {
        String ours = RecordTypes.isNamed(number) ? RecordTypes.name(number) : null;
        return name(new Key("msgtype", 0, number), ours);
    }

    /** The name of an error, or its number. */
    static String errno(int number) {
        return V3.name(new Key("exit", 0, number), Errnos.name(number));
    }

    /** What auditctl calls a system call that has another name here; null where it has not. */
    static String alias(int arch, int number) {
        String name = OTHER.get(new Key("syscall", arch, number));
        return name == null || Syscalls.number(arch, name) != number ? null : name;
    }

    private String name(Key key, String ours) {
        String theirs = OTHER.get(key);
        boolean number = theirs != null && Character.isDigit(theirs.charAt(0));
        String name = theirs == null || number && this == V4 ? ours : theirs;
        return name != null ? name : String.valueOf(key.number);
    }

    private static Map<Key, String> load() {
        Map<Key, String> names = new HashMap<>();
        for (String[] column : TsvRows.of(ListingNames.class, "listing.tsv")) {
            int arch = (int) (long) Long.decode(column[1]);
            names.put(new Key(column[0], arch, Integer.parseInt(column[2])), column[3]);
        }
        return names;
    }
}
