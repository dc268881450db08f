// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.util.BitSet;
import java.util.Locale;

/** Collects what {@code -S} names. */
final class SyscallReader {
    // behind it a rule has bits for classes of system calls
    private static final int LAST = SyscallSet.SIZE - SyscallSet.CLASSES - 1;

    private final BitSet numbers = new BitSet();
    private boolean all;

    boolean isEmpty() {
        return !all && numbers.isEmpty();
    }

    /** The system calls that were named, or all where none was. */
    SyscallSet set() {
        return all || numbers.isEmpty()
                ? SyscallSet.all()
                : SyscallSet.of(numbers.stream().toArray());
    }

    /** Reads {@code openat,truncate}, {@code 257} or {@code all}. */
    void read(Word names, int arch, boolean uring) {
        int from = 0;
        boolean any = false;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) == ',') {
                if (i > from) {
                    add(names.part(from, i), arch, uring);
                    any = true;
                }
                from = i + 1;
            }
        }
        if (!any) {
            throw names.wrong("-S names no system call");
        }
    }

    private void add(Word name, int arch, boolean uring) {
        if (name.is("all")) {
            all = true;
            return;
        }
        long number = uring ? operation(name) : byName(name, arch);
        if (number == Syscalls.UNKNOWN) {
            number = byNumber(name, arch, uring);
        }
        if (number > LAST) {
            throw name.wrong(
                    "a rule has room for the system calls 0 to " + LAST + ", not for " + number);
        }
        numbers.set((int) number);
    }

    private static int operation(Word name) {
        Integer number = ValueWords.OPERATIONS.number(name.text().toLowerCase(Locale.ROOT));
        return number == null ? Syscalls.UNKNOWN : number;
    }

    private static int byName(Word name, int arch) {
        return Syscalls.number(arch, name.text().toLowerCase(Locale.ROOT));
    }

    private static long byNumber(Word name, int arch, boolean uring) {
        if (!Numbers.isMeant(name)) {
            throw uring ? unknownOperation(name) : unknown(name, arch);
        }
        if (!Numbers.isUnsigned(name)) {
            throw name.wrong(
                    "a system call is a name or a number from 0 to "
                            + LAST
                            + ", not "
                            + Shown.of(name));
        }
        return Numbers.unsigned(name, "a system call");
    }

    private static RuntimeException unknownOperation(Word name) {
        return name.wrong(
                "unknown io_uring operation "
                        + Shown.of(name)
                        + NearestName.question(name.text(), ValueWords.OPERATIONS.all()));
    }

    private static RuntimeException unknown(Word name, int arch) {
        String of = Arches.name(arch);
        return name.wrong(
                "unknown syscall "
                        + Shown.of(name)
                        + " for "
                        + (of == null ? "this arch" : of)
                        + question(name, arch));
    }

    private static String question(Word name, int arch) {
        return name.text().equalsIgnoreCase("all")
                ? "; did you mean all?"
                : NearestName.question(name.text(), Syscalls.names(arch));
    }
}
