// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.Arrays;
import java.util.List;

/**
 * System calls of each architecture.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 success=no exit=-13 ...
 *
 * Syscalls.name(0xc000003e, 2)            "open"
 * Syscalls.name(0x40000003, 2)            "fork": i386
 * Syscalls.number(0xc000003e, "open")     2
 * }</pre>
 *
 * <p>The numbers are those of the record: with the base that mips adds (4000, 5000 or 6000), and
 * with the bit {@link #X32_BIT} that an x86_64 process sets which calls as x32 does. The names are
 * those of the kernel's {@code __NR_*}; a name that only auditd uses, such as {@code pread} for
 * {@code pread64}, is understood and never given.
 */
public final class Syscalls {
    /** What {@link #number} gives for a name that is not a system call of the architecture. */
    public static final int UNKNOWN = NameTable.ABSENT;

    /** {@code __X32_SYSCALL_BIT}, asm/unistd.h of x86. */
    public static final int X32_BIT = 0x40000000;

    private static final ArchTables TABLES = new ArchTables("syscalls");

    private Syscalls() {}

    /**
     * The name of a system call, such as {@code openat}.
     *
     * @param arch as in {@link Arches}
     * @param number as in the record; -1 is what the kernel writes of a call that was stopped
     *     before it had a number
     * @return null where the architecture has no such call, or is not known
     */
    public static String name(int arch, int number) {
        if (number < 0) {
            return null;
        }
        boolean x32 = arch == Arches.X86_64 && (number & X32_BIT) != 0;
        NameTable table = x32 ? TABLES.of("x32") : TABLES.of(arch);
        return table == null ? null : table.name(number);
    }

    /**
     * The number of a system call. For x86_64 it is never that of x32.
     *
     * @param arch as in {@link Arches}
     * @param name such as {@code openat}
     * @return {@link #UNKNOWN} where the architecture has no such call, or is not known
     */
    public static int number(int arch, String name) {
        NameTable table = TABLES.of(arch);
        return table == null ? UNKNOWN : table.number(name);
    }

    /**
     * The names of an architecture's system calls.
     *
     * @param arch as in {@link Arches}
     * @return in the order of their numbers; empty where the architecture is not known
     */
    public static List<String> names(int arch) {
        NameTable table = TABLES.of(arch);
        return table == null ? List.of() : table.names();
    }

    /**
     * The numbers of all system calls of an architecture, for a listing. For x86_64 those of x32
     * follow, with {@link #X32_BIT}.
     *
     * @param arch as in {@link Arches}
     * @return ascending; empty where the architecture's calls are not known
     */
    public static int[] numbers(int arch) {
        NameTable own = TABLES.of(arch);
        if (own == null) {
            return new int[0];
        }
        return arch == Arches.X86_64
                ? concat(own.numbers(), TABLES.of("x32").numbers())
                : own.numbers();
    }

    private static int[] concat(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
