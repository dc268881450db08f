// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.util.Locale;

/**
 * How a constant's name is printed: as in C, or as {@code ausearch -i} does, without a prefix and
 * in lower case.
 *
 * <pre>
 * -                         O_CLOEXEC
 * lower CAP_                CAP_NET_RAW is net_raw
 * dashes SECCOMP_RET_       SECCOMP_RET_KILL_PROCESS is kill-process
 * </pre>
 */
final class Style {
    private static final String AS_IN_C = "-";
    private static final String DASHES = "dashes";

    private final String prefix;
    private final boolean dashes;

    /** The style that a column names. */
    Style(String column) {
        int blank = column.indexOf(' ');
        prefix = column.equals(AS_IN_C) ? null : column.substring(blank + 1);
        dashes = column.startsWith(DASHES);
    }

    /** A name as it is printed; null for null. */
    String of(String name) {
        if (prefix == null || name == null || !name.startsWith(prefix)) {
            return name;
        }
        String lower = name.substring(prefix.length()).toLowerCase(Locale.ROOT);
        return dashes ? lower.replace('_', '-') : lower;
    }
}
