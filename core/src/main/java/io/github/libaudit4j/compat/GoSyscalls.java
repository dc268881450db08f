// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.HashMap;
import java.util.Map;

/**
 * The system calls that go-libaudit 2.6.2 knows: of seven architectures, and what audit-userspace
 * 4.0.2 calls them. Ours, but for the rows of {@code syscalls.tsv}.
 */
final class GoSyscalls {
    private static final int LAST = 462; // mseal; so no x32 either
    private static final String UNNAMED = "-";
    private static final Map<String, String> OTHERWISE = load();

    private GoSyscalls() {}

    /** The name, or null. */
    static String name(int arch, long number) {
        int table = tableOf(arch);
        if (table == Arches.UNKNOWN || number < 0 || number > LAST) {
            return null;
        }
        String name = OTHERWISE.get(key(Arches.name(table), Long.toString(number)));
        if (name == null) {
            return Syscalls.name(table, (int) number);
        }
        return name.equals(UNNAMED) ? null : name;
    }

    /** The two 64-bit PowerPCs have the table of the 32-bit one. */
    private static int tableOf(int arch) {
        return switch (arch) {
            case Arches.PPC64, Arches.PPC64LE -> Arches.PPC;
            case Arches.AARCH64, Arches.ARM, Arches.I386, Arches.PPC -> arch;
            case Arches.S390, Arches.S390X, Arches.X86_64 -> arch;
            default -> Arches.UNKNOWN;
        };
    }

    private static String key(String arch, String number) {
        return arch + " " + number;
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        for (String[] row : TsvRows.of(GoSyscalls.class, "syscalls.tsv")) {
            names.put(key(row[0], row[1]), row[2]);
        }
        return Map.copyOf(names);
    }
}
