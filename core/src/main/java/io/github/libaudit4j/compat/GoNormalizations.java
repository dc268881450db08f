// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.tsv.TsvRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the normalization of a system call or a record type. The same row is the same object, which
 * tells whether a record type and its system call share one.
 */
final class GoNormalizations {
    private static final String ANY_SYSCALL = "*";
    private static final Map<String, List<GoNormalization>> BY_NAME = load();

    private GoNormalizations() {}

    private static Map<String, List<GoNormalization>> load() {
        Map<String, List<GoNormalization>> byName = new HashMap<>();
        for (String[] row : TsvRows.of(GoNormalizations.class, "normalizations.tsv")) {
            GoNormalization normalization = GoNormalization.of(row);
            for (String name : normalization.names()) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(normalization);
            }
        }
        return byName;
    }

    /** That of the system call, or of any; null if the event has none. */
    static GoNormalization ofSyscall(String syscall) {
        if (syscall == null) {
            return null;
        }
        List<GoNormalization> found = BY_NAME.get(syscall);
        return found == null || !isSyscall(syscall) ? ofAnySyscall() : found.get(0);
    }

    private static GoNormalization ofAnySyscall() {
        return BY_NAME.get(ANY_SYSCALL).get(0);
    }

    /** A forged {@code syscall=USER_LOGIN} is no name of a system call. */
    private static boolean isSyscall(String name) {
        return name.charAt(0) < 'A' || name.charAt(0) > 'Z';
    }

    /** That of the record type, or the last of several whose fields are all there; or null. */
    static GoNormalization ofType(String type, Set<String> fields) {
        List<GoNormalization> rows = BY_NAME.getOrDefault(type, List.of());
        if (rows.size() == 1) {
            return rows.get(0);
        }
        GoNormalization last = null;
        for (GoNormalization row : rows) {
            if (fields.containsAll(row.fields())) {
                last = row;
            }
        }
        return last;
    }
}
