// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

/**
 * One row of {@code arches.tsv}: an architecture and whose tables it uses.
 *
 * @param number its {@code AUDIT_ARCH_*}
 * @param syscalls {@link #NONE} where there is no table of its system calls
 * @param constants the variant of the tables of constants
 */
record Arch(
        int number, String name, String syscalls, String errnos, String signals, String constants) {
    static final String NONE = "-";
    static final String GENERIC = "generic"; // what most architectures share

    /** Whose table of this kind an architecture uses that is in no row. */
    static String unknown(String kind) {
        return kind.equals("syscalls") ? NONE : GENERIC;
    }

    /** Whose table of this kind it uses: {@code mips} for the errnos of mips64. */
    String group(String kind) {
        return switch (kind) {
            case "syscalls" -> syscalls;
            case "errnos" -> errnos;
            case "signals" -> signals;
            default -> throw new IllegalArgumentException("no such kind of table: " + kind);
        };
    }
}
