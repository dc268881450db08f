// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.tsv.TsvRows;
import java.util.Map;
import java.util.TreeMap;

/** The category of a record type, and so of an event ({@code GetAuditEventType}). */
final class GoCategory {
    private static final String UNKNOWN = "unknown";
    private static final TreeMap<Integer, Range> RANGES = load();

    private record Range(int last, String category) {}

    private GoCategory() {}

    /** For example {@code audit-rule} for a SYSCALL. */
    static String of(int type) {
        Map.Entry<Integer, Range> range = RANGES.floorEntry(type);
        return range == null || type > range.getValue().last ? UNKNOWN : range.getValue().category;
    }

    private static TreeMap<Integer, Range> load() {
        TreeMap<Integer, Range> ranges = new TreeMap<>();
        for (String[] row : TsvRows.of(GoCategory.class, "categories.tsv")) {
            ranges.put(Integer.valueOf(row[0]), new Range(Integer.parseInt(row[1]), row[2]));
        }
        return ranges;
    }
}
