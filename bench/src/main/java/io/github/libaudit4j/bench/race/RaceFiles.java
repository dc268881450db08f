// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what {@code bench/race} has written down, tables with a tab between columns:
 *
 * <pre>
 * about  NAME VALUE
 * cases  CASE GROUP SIDE AIMS COMMAND
 * logs   LOG BYTES RECORDS EVENTS
 * runs   LOG CASE ROUND BYTES USER SYSTEM WALL PEAK_KIB LINES WRITTEN
 * </pre>
 */
final class RaceFiles {
    private RaceFiles() {}

    static Results read(Path folder) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve("about"), 2)) {
            about.put(row[0], row[1]);
        }
        List<RaceCase> cases = new ArrayList<>();
        for (String[] row : rows(folder.resolve("cases"), 5)) {
            var side = RaceCase.Side.valueOf(row[2].toUpperCase(Locale.ROOT));
            cases.add(new RaceCase(row[0], row[1], side, row[3], row[4]));
        }
        Map<String, RacedLog> logs = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve("logs"), 4)) {
            logs.put(row[0], log(row));
        }
        for (String[] row : rows(folder.resolve("runs"), 10)) {
            logs.get(row[0]).runs().computeIfAbsent(row[1], c -> new ArrayList<>()).add(run(row));
        }
        return new Results(about, cases, List.copyOf(logs.values()));
    }

    private static RacedLog log(String[] row) {
        return new RacedLog(
                row[0], whole(row[1]), whole(row[2]), whole(row[3]), new LinkedHashMap<>());
    }

    private static Run run(String[] row) {
        return new Run(
                (int) whole(row[2]),
                whole(row[3]),
                Double.parseDouble(row[4]),
                Double.parseDouble(row[5]),
                Double.parseDouble(row[6]),
                whole(row[7]),
                whole(row[8]),
                whole(row[9]));
    }

    private static long whole(String text) {
        return Long.parseLong(text.strip());
    }

    private static List<String[]> rows(Path file, int columns) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] row = line.split("\t", -1);
            if (row.length != columns) {
                throw new IOException(file + ": not " + columns + " columns: " + line);
            }
            rows.add(row);
        }
        return rows;
    }
}
