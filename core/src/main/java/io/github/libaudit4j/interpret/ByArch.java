// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.table.Arches;
import java.util.Arrays;

/** The tables of the architectures met so far; those that no table names share one. */
final class ByArch {
    private static volatile ArchArguments[] loaded = {};

    private ByArch() {}

    /** The tables of an architecture. */
    static ArchArguments of(int arch) {
        for (ArchArguments each : loaded) {
            if (each.arch() == arch) {
                return each;
            }
        }
        return Arches.name(arch) == null && arch != CallNumbers.NO_ARCH
                ? of(CallNumbers.NO_ARCH)
                : load(arch);
    }

    /** Two threads may load at a time: then the table of one is made again when it is needed. */
    private static ArchArguments load(int arch) {
        ArchArguments[] old = loaded;
        ArchArguments[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = new ArchArguments(arch);
        loaded = more;
        return more[old.length];
    }
}
