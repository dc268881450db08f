// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Errnos;
import io.github.libaudit4j.table.Signals;
import java.util.Set;

/** The tables of go-libaudit 2.6.2: ours, without what it does not know. */
final class GoTables {
    private static final int LAST_SIGNAL = 31;
    private static final int LAST_ERRNO = 133; // EHWPOISON; none of the kernel's own from 512

    /** The 35 names of AUDIT_ARCH_* that its generator let through. */
    private static final String ARCH_NAMES =
            "aarch64 arm armeb c6x c6xbe cris frv h8300 i386 ia64 loongarch32 loongarch64 m32r m68k"
                    + " mips mips64 mips64n32 mipsel mipsel64 mipsel64n32 nios2 parisc parisc64"
                    + " ppc ppc64 ppc64le s390 s390x sh sh64 shel shel64 sparc sparc64 x86_64";

    private static final Set<String> ARCHES = Set.of(ARCH_NAMES.split(" "));

    private GoTables() {}

    /** The name, or {@code unknown[c00000f3]} ({@code AuditArch.String}). */
    static String arch(int arch) {
        String name = Arches.name(arch);
        return name != null && ARCHES.contains(name)
                ? name
                : "unknown[" + Integer.toHexString(arch) + "]";
    }

    /** The name, or null. */
    static String errno(long errno) {
        return errno < 1 || errno > LAST_ERRNO ? null : Errnos.name((int) errno);
    }

    /** The name, or null. */
    static String signal(long signal) {
        return signal < 1 || signal > LAST_SIGNAL ? null : Signals.name((int) signal);
    }
}
