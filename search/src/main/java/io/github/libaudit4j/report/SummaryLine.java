// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the summary of a log, a row of {@code summary.tsv}.
 *
 * @param name a name for programs, such as {@code failed_logins}
 * @param text what it says, such as {@code Number of failed logins}
 * @param distinct the column whose different values are counted; null where events are
 * @param selector which events are counted; null where values are
 */
record SummaryLine(String name, String text, Column distinct, RowSelector selector) {
    static final List<SummaryLine> ALL = all();

    private static List<SummaryLine> all() {
        List<SummaryLine> all = new ArrayList<>();
        for (String[] row : TableRows.of("summary.tsv")) {
            all.add(of(row));
        }
        return List.copyOf(all);
    }

    private static SummaryLine of(String[] row) {
        int colon = row[2].indexOf(':');
        String rest = row[2].substring(colon + 1);
        return switch (colon < 0 ? row[2] : row[2].substring(0, colon)) {
            case "distinct" -> new SummaryLine(row[0], row[1], Column.of(rest), null);
            case "kind" -> new SummaryLine(row[0], row[1], null, ReportKind.of(rest).selector());
            default -> new SummaryLine(row[0], row[1], null, RowSelector.of(row[2]));
        };
    }
}
