// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.table;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The tables of one kind, a file for each group of architectures that share one, such as {@code
 * errnos-mips.tsv}. A file is read when it is first asked for and then kept.
 *
 * <p>Written without lambdas and {@code +} on strings: the first of each costs a program's start
 * more than reading a table.
 */
final class ArchTables {
    private final String kind;
    private final ConcurrentMap<String, NameTable> loaded = new ConcurrentHashMap<>();

    ArchTables(String kind) {
        this.kind = kind;
    }

    /** The table of an architecture; null where there is none. */
    NameTable of(int arch) {
        Arch row = Arches.row(arch);
        String group = row == null ? Arch.unknown(kind) : row.group(kind);
        return group.equals(Arch.NONE) ? null : of(group);
    }

    /** The table that most architectures share. */
    NameTable generic() {
        return of(Arch.GENERIC);
    }

    /** The table of a group, such as {@code mips}. */
    NameTable of(String group) {
        NameTable table = loaded.get(group);
        return table != null ? table : load(group);
    }

    private NameTable load(String group) {
        NameTable table = NameTable.load(kind.concat("-").concat(group).concat(".tsv"));
        NameTable other = loaded.putIfAbsent(group, table); // two threads read it: either will do
        return other != null ? other : table;
    }
}
