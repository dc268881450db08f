// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.util.Set;
import java.util.TreeSet;

/** A value is the number that a system call has in the architecture of its record. */
final class CriterionSyscall implements CriterionMatch {
    private static final long NONE = Long.MIN_VALUE;

    private final String name;
    private final int[] arches = Arches.all();
    private final int[] numbers = new int[arches.length];

    CriterionSyscall(String name) {
        this.name = name;
        for (int i = 0; i < arches.length; i++) {
            numbers[i] = Syscalls.number(arches[i], name);
        }
    }

    /** Whether an architecture has that call. */
    boolean isKnown() {
        for (int number : numbers) {
            if (number != Syscalls.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean matches(AuditRecord record, int index) {
        long number = record.number(index, NONE);
        int archIndex = record.find("arch");
        if (number < 0 || number > Integer.MAX_VALUE || archIndex < 0) {
            return false;
        }
        int from = record.valueStart(archIndex);
        long arch = HexText.number(record.bytes(), from, record.valueEnd(archIndex));
        return matches((int) arch, (int) number);
    }

    private boolean matches(int arch, int number) {
        if (arch == Arches.X86_64 && (number & Syscalls.X32_BIT) != 0) {
            return name.equals(Syscalls.name(arch, number));
        }
        for (int i = 0; i < arches.length; i++) {
            if (arches[i] == arch) {
                return numbers[i] == number;
            }
        }
        return false;
    }

    /** Where the numbers are too many to be looked for: the types of records that have any. */
    @Override
    public Clues clues(CriterionFields fields) {
        Set<String> texts = new TreeSet<>();
        for (int number : numbers) {
            if (number != Syscalls.UNKNOWN) {
                texts.add("syscall=" + number);
            }
        }
        for (int number : Syscalls.numbers(Arches.X86_64)) {
            if ((number & Syscalls.X32_BIT) != 0
                    && name.equals(Syscalls.name(Arches.X86_64, number))) {
                texts.add("syscall=" + number);
            }
        }
        return Clues.texts(texts.toArray(String[]::new)).and(Clues.types(fields.types()));
    }
}
