// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code bench/profile} has written down, as tables: which part of the processor time of each
 * command goes where, and its methods that take most of it.
 *
 * <pre>
 * # 2026-11-23T13:30:00Z; real of 151999907 bytes; perf cpu-clock, 997 a second
 * audit parse LOG  part    compiled Java              61.2
 * audit parse LOG  method  record.FieldScanner.scan   11.0
 * </pre>
 */
final class ProfileTables {
    private ProfileTables() {}

    static String of(List<String> profile) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (String line : profile.subList(1, profile.size())) {
            String[] row = line.split("\t");
            if (row[1].equals("part")) {
                parts.computeIfAbsent(row[0], c -> new LinkedHashMap<>()).put(row[2], row[3]);
            } else {
                methods.computeIfAbsent(row[0], c -> new ArrayList<>())
                        .add("`" + row[2] + "` " + row[3]);
            }
        }
        return "### Where the time goes\n\nPercent of the samples of one run each: "
                + profile.get(0).substring(2)
                + ".\n\n"
                + parts(parts)
                + "\nThe methods of compiled Java with most of them, without those they call:\n\n"
                + methods(methods);
    }

    private static String parts(Map<String, Map<String, String>> parts) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Map<String, String>> each : parts.entrySet()) {
            if (text.isEmpty()) {
                text.append("| command | ")
                        .append(String.join(" | ", each.getValue().keySet()))
                        .append(" |\n|---")
                        .append("|---:".repeat(each.getValue().size()))
                        .append("|\n");
            }
            text.append("| `")
                    .append(each.getKey())
                    .append("` | ")
                    .append(String.join(" | ", each.getValue().values()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String methods(Map<String, List<String>> methods) {
        StringBuilder text = new StringBuilder();
        methods.forEach((command, shares) ->
                text.append("- `")
                        .append(command)
                        .append("`: ")
                        .append(String.join(", ", shares))
                        .append('\n'));
        return text.append('\n').toString();
    }
}
