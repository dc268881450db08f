// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows in which ours and aureport's reports differ, with the reasons: {@code differences.tsv}.
 */
final class Differences {
    private static final class Difference {
        final String reports;
        final String side;
        final Pattern row;
        final String text;
        boolean isUsed;

        Difference(String[] columns) {
            reports = columns[0];
            side = columns[1];
            row = Pattern.compile(columns[2]);
            text = String.join("\t", columns);
        }

        boolean explains(String report, String ofSide, String ofRow) {
            boolean isOf = reports.equals("*") || List.of(reports.split(",")).contains(report);
            return isOf && side.equals(ofSide) && row.matcher(ofRow).matches();
        }
    }

    private final List<Difference> all = new ArrayList<>();

    static Differences read() {
        Differences differences = new Differences();
        TableRows.of("differences.tsv").forEach(row -> differences.all.add(new Difference(row)));
        return differences;
    }

    boolean explains(String report, String side, String row) {
        boolean isExplained = false;
        for (Difference each : all) {
            if (each.explains(report, side, row)) {
                each.isUsed = true;
                isExplained = true;
            }
        }
        return isExplained;
    }

    List<String> unused() {
        return all.stream().filter(each -> !each.isUsed).map(each -> each.text).toList();
    }
}
