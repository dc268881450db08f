// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

/**
 * Signals 1 to 31, as the field {@code sig} of a record has them.
 *
 * <pre>{@code
 * type=ANOM_ABEND msg=audit(1364481363.243:24287): auid=1000 uid=1000 ... comm="sh" sig=11
 *
 * Signals.name(11)                "SIGSEGV"
 * Signals.name(0x00000008, 10)    "SIGBUS": mips; elsewhere it is SIGUSR1
 * }</pre>
 *
 * <p>The real-time signals from 32 have no names.
 */
public final class Signals {
    /** What {@link #number} gives for a name that is not a signal's. */
    public static final int UNKNOWN = NameTable.ABSENT;

    private static final ArchTables TABLES = new ArchTables("signals");

    private Signals() {}

    /**
     * The name of a signal where the architecture is not known: asm-generic, which most use.
     *
     * @param signal 1 to 31
     * @return null where it has no name
     */
    public static String name(int signal) {
        return TABLES.generic().name(signal);
    }

    /**
     * The name of a signal on an architecture.
     *
     * @param arch as in {@link Arches}; one that is not known has the generic signals
     * @param signal 1 to 31
     * @return null where it has no name
     */
    public static String name(int arch, int signal) {
        return TABLES.of(arch).name(signal);
    }

    /**
     * The number of a generic signal, such as 9 for SIGKILL.
     *
     * @param name in capitals
     * @return {@link #UNKNOWN} where it is not the name of one
     */
    public static int number(String name) {
        return TABLES.generic().number(name);
    }

    /**
     * The number of a signal on an architecture.
     *
     * @param arch as in {@link Arches}; one that is not known has the generic signals
     * @param name in capitals
     * @return {@link #UNKNOWN} where it is not the name of one
     */
    public static int number(int arch, String name) {
        return TABLES.of(arch).number(name);
    }
}
