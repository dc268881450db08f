// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Architectures, as the field {@code arch} of a record names them: in hexadecimal, without {@code
 * 0x}.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 success=no exit=-13 ...
 *
 * Arches.name(0xc000003e)       "x86_64"
 * Arches.number("x86_64")       0xc000003e
 * Arches.is64Bit(0x40000003)    false: i386
 * }</pre>
 *
 * <p>The number is {@code AUDIT_ARCH_*} of {@code linux/audit.h}: the machine of the ELF format, a
 * bit for 64-bit words and a bit for little endian. The name is that constant's, in lower case;
 * where {@code ausearch -i} knows the architecture it prints the same, but for {@code arm}, which
 * auditd 3 calls armeb.
 */
public final class Arches {
    /** What {@link #number} gives for a name that is not an architecture's. */
    public static final int UNKNOWN = -1;

    /** {@code AUDIT_ARCH_AARCH64}, linux/audit.h. */
    public static final int AARCH64 = 0xc00000b7;

    /** {@code AUDIT_ARCH_ARM}, linux/audit.h. */
    public static final int ARM = 0x40000028;

    /** {@code AUDIT_ARCH_I386}, linux/audit.h. */
    public static final int I386 = 0x40000003;

    /** {@code AUDIT_ARCH_PPC}, linux/audit.h. */
    public static final int PPC = 0x00000014;

    /** {@code AUDIT_ARCH_PPC64}, linux/audit.h. */
    public static final int PPC64 = 0x80000015;

    /** {@code AUDIT_ARCH_PPC64LE}, linux/audit.h. */
    public static final int PPC64LE = 0xc0000015;

    /** {@code AUDIT_ARCH_RISCV64}, linux/audit.h. */
    public static final int RISCV64 = 0xc00000f3;

    /** {@code AUDIT_ARCH_S390}, linux/audit.h. */
    public static final int S390 = 0x00000016;

    /** {@code AUDIT_ARCH_S390X}, linux/audit.h. */
    public static final int S390X = 0x80000016;

    /** {@code AUDIT_ARCH_X86_64}, linux/audit.h; x32 has this number too, see {@link Syscalls}. */
    public static final int X86_64 = 0xc000003e;

    // linux/audit.h: #define __AUDIT_ARCH_64BIT 0x80000000, #define __AUDIT_ARCH_LE 0x40000000
    private static final int WORD_64_BIT = 0x80000000;
    private static final int LITTLE_ENDIAN = 0x40000000;

    private static final Arch[] ROWS = load();
    private static final int[] ORDER = order(ROWS);

    private Arches() {}

    /**
     * The name of an architecture, such as {@code x86_64}.
     *
     * @param arch the number in the field {@code arch}
     * @return null where the number is not an architecture's
     */
    public static String name(int arch) {
        Arch row = row(arch);
        return row == null ? null : row.name();
    }

    /**
     * The number of an architecture.
     *
     * @param name as {@link #name} gives it, in lower case
     * @return {@link #UNKNOWN} where it is not an architecture's name
     */
    public static int number(String name) {
        for (Arch row : ROWS) {
            if (row.name().equals(name)) {
                return row.number();
            }
        }
        return UNKNOWN;
    }

    /**
     * Whether the number says 64-bit words, as the rule {@code -F arch=b64} means them. The kernel
     * says so of mips' n32 too.
     *
     * @param arch the number in the field {@code arch}
     * @return the bit {@code __AUDIT_ARCH_64BIT}
     */
    public static boolean is64Bit(int arch) {
        return (arch & WORD_64_BIT) != 0;
    }

    /**
     * Whether the number says little endian.
     *
     * @param arch the number in the field {@code arch}
     * @return the bit {@code __AUDIT_ARCH_LE}
     */
    public static boolean littleEndian(int arch) {
        return (arch & LITTLE_ENDIAN) != 0;
    }

    /**
     * The numbers of all architectures of {@code linux/audit.h}.
     *
     * @return a new array, ascending as unsigned numbers
     */
    public static int[] all() {
        int[] numbers = new int[ROWS.length];
        for (int i = 0; i < ROWS.length; i++) {
            numbers[i] = ROWS[i].number();
        }
        return numbers;
    }

    /** The row of an architecture; null where there is none. */
    static Arch row(int arch) {
        int at = Arrays.binarySearch(ORDER, order(arch));
        return at < 0 ? null : ROWS[at];
    }

    private static int[] order(Arch[] rows) {
        int[] order = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            order[i] = order(rows[i].number());
        }
        return order;
    }

    /** An int whose signed order is the unsigned order of the number. */
    private static int order(int arch) {
        return arch ^ Integer.MIN_VALUE;
    }

    private static Arch[] load() {
        List<Arch> rows = new ArrayList<>(64);
        TableFile file = TableFile.open("arches.tsv");
        while (file.nextRow()) {
            int number = file.number();
            String name = file.text();
            rows.add(new Arch(number, name, file.text(), file.text(), file.text(), file.text()));
        }
        return rows.toArray(new Arch[0]);
    }
}
