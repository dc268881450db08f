// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.SyscallSet;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An arch and the 32-bit arch whose programs its kernel runs, too: x86_64 and i386.
 *
 * @param arch64 what {@code b64} means
 * @param arch32 what {@code b32} means
 */
record Twins(int arch64, int arch32) {
    private static final Map<Integer, Integer> TABLE = load();

    /** Those of a host; null where it runs no 32-bit programs. */
    static Twins of(int arch) {
        Integer arch32 = TABLE.get(arch);
        return arch32 == null ? null : new Twins(arch, arch32);
    }

    private static Map<Integer, Integer> load() {
        Map<Integer, Integer> table = new HashMap<>();
        for (String[] column : TsvRows.of(Twins.class, "twins.tsv")) {
            table.put(Arches.number(column[0]), Arches.number(column[1]));
        }
        return table;
    }

    /** The calls of the 32-bit arch that have the names of these. */
    SyscallSet in32(SyscallSet calls) {
        if (calls.isAll()) {
            return calls;
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number : calls.numbers()) {
            String name = Syscalls.name(arch64, number);
            int number32 = name == null ? Syscalls.UNKNOWN : Syscalls.number(arch32, name);
            if (number32 >= 0 && number32 < SyscallSet.SIZE) {
                numbers.add(number32);
            }
        }
        return SyscallSet.of(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The first of some numbers that is another call to 32-bit programs; -1 where none is. */
    int mismatch(SyscallSet calls) {
        for (int number : calls.numbers()) {
            String name = Syscalls.name(arch64, number);
            if (name != null && !name.equals(Syscalls.name(arch32, number))) {
                return number;
            }
        }
        return -1;
    }
}
