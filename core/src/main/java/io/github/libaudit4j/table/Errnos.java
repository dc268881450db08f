// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.List;

/**
 * Error numbers, as the field {@code exit} of a record has them with a minus.
 *
 * <pre>{@code
 * type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 success=no exit=-13 ...
 *
 * Errnos.name(0xc000003e, 13)    "EACCES"
 * Errnos.name(0x00000008, 89)    "ENOSYS": mips; elsewhere it is EDESTADDRREQ
 * }</pre>
 *
 * <p>Also those that never should leave the kernel, from 512: audit sees a call that a signal broke
 * off before the kernel starts it again ({@code exit=-512}, ERESTARTSYS).
 */
public final class Errnos {
    /** What {@link #number} gives for a name that is not an error's. */
    public static final int UNKNOWN = NameTable.ABSENT;

    private static final ArchTables TABLES = new ArchTables("errnos");

    private Errnos() {}

    /**
     * The name of an error where the architecture is not known: asm-generic, which most use.
     *
     * @param errno without the minus
     * @return null where it has no name
     */
    public static String name(int errno) {
        return TABLES.generic().name(errno);
    }

    /**
     * The name of an error on an architecture.
     *
     * @param arch as in {@link Arches}; one that is not known has the generic errors
     * @param errno without the minus
     * @return null where it has no name
     */
    public static String name(int arch, int errno) {
        return TABLES.of(arch).name(errno);
    }

    /**
     * The number of a generic error, such as 13 for EACCES.
     *
     * @param name in capitals
     * @return {@link #UNKNOWN} where it is not the name of one
     */
    public static int number(String name) {
        return TABLES.generic().number(name);
    }

    /**
     * The number of an error on an architecture.
     *
     * @param arch as in {@link Arches}; one that is not known has the generic errors
     * @param name in capitals
     * @return {@link #UNKNOWN} where it is not the name of one
     */
    public static int number(int arch, String name) {
        return TABLES.of(arch).number(name);
    }

    /**
     * The names of an architecture's errors.
     *
     * @param arch as in {@link Arches}; one that is not known has the generic errors
     * @return in the order of their numbers
     */
    public static List<String> names(int arch) {
        return TABLES.of(arch).names();
    }
}
