// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads tables of normalizations: the library's own, which is right, and users', which may not be.
 */
final class RowReader {
    private RowReader() {}

    /** The rows of the library's table, by the text of their match. */
    static Map<String, Row> builtIn() {
        Map<String, Row> rows = new LinkedHashMap<>(2048);
        for (Lines lines = Lines.of("normalizations.tsv"); lines.next(); ) {
            String match = lines.first();
            rows.put(match, Row.of(Match.of(match), lines.text()));
        }
        return rows;
    }

    /**
     * The rows of a user's table, by the text of their match.
     *
     * @param below the rows that it is put on top of
     * @throws NormalizationException at the first mistake
     */
    static Map<String, Row> users(Lines lines, String name, Collection<Row> below) {
        Set<String> syscalls = syscalls(below);
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        while (lines.next()) {
            try {
                Row row = RowParser.parse(lines.columns(), syscalls);
                String match = row.match().toString();
                checkIsNew(match, numbers.put(match, lines.number()));
                rows.put(match, row);
            } catch (IllegalArgumentException e) {
                throw new NormalizationException(name, lines.number(), e.getMessage());
            }
        }
        return rows;
    }

    private static void checkIsNew(String match, Integer before) {
        if (before != null) {
            throw new IllegalArgumentException(
                    "the match " + match + " is in line " + before + " already");
        }
    }

    /** The names of all system calls: each has a row, or is in the list of those that need none. */
    private static Set<String> syscalls(Collection<Row> rows) {
        Set<String> names = new HashSet<>();
        for (Row row : rows) {
            if (row.match().syscall() != null) {
                names.add(row.match().syscall());
            }
        }
        for (Lines lines = Lines.of("syscalls-without-effect.tsv"); lines.next(); ) {
            names.add(lines.column(0));
        }
        return names;
    }
}
