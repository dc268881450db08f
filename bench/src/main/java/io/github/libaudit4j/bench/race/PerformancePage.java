// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the tables and plots of results into a page, between these two lines, and the plots beside
 * it:
 *
 * <pre>
 * &lt;!-- figures of 2026-11-23-1330-race.json --&gt;
 * &lt;!-- end of figures --&gt;
 * </pre>
 */
public final class PerformancePage {
    private static final String BEGIN = "<!-- figures of ";
    private static final String CLOSE = " -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final String PLOTS = "performance";
    private static final String NEWLINES = "newlines"; // the limit that plots show

    private final Path page;
    private final List<Path> files;
    private final StringBuilder text = new StringBuilder();
    private final Map<Path, String> plots = new LinkedHashMap<>();

    private PerformancePage(Path page, List<Path> files) {
        this.page = page;
        this.files = files;
    }

    /**
     * Writes the page and its plots.
     *
     * @param args the page, then the results of races (JSON) and profiles (TSV)
     * @throws IOException if one cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            files.add(Path.of(args[i]));
        }
        for (Map.Entry<Path, String> file : made(Path.of(args[0]), files).entrySet()) {
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** The page with those results, and each plot, by the file it belongs in. */
    static Map<Path, String> made(Path page, List<Path> files) throws IOException {
        PerformancePage made = new PerformancePage(page, files);
        made.add();
        Map<Path, String> all = new LinkedHashMap<>(made.plots);
        all.put(page, made.within(Files.readString(page)));
        return all;
    }

    /** The names of the results that a page has figures of; none where it has no figures yet. */
    static List<String> sources(String page) {
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String names = page.substring(from, page.indexOf(CLOSE, from));
        return names.equals("nothing yet") ? List.of() : List.of(names.split(" "));
    }

    private String within(String before) {
        int from = before.indexOf(BEGIN);
        int to = before.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(page + " has no place for figures");
        }
        String names = files.stream().map(f -> f.getFileName().toString()).collect(joining(" "));
        return before.substring(0, from) + BEGIN + names + CLOSE + text + before.substring(to);
    }

    private void add() throws IOException {
        List<Results> parts = new ArrayList<>();
        for (Path file : files) {
            if (!isProfile(file)) {
                parts.add(ResultFile.read(file));
            }
        }
        Results all = Results.together(parts);
        text.append('\n');
        parts.forEach(part -> text.append(ResultTables.about(part.about())));
        text.append(ResultTables.of(all));
        text.append("### Cost against size\n\n");
        Set<String> kinds = new LinkedHashSet<>();
        all.logs().forEach(log -> kinds.add(log.kind()));
        for (String kind : kinds) {
            plots(kind, all.cases(), all.logs());
        }
        for (Path file : files) {
            if (isProfile(file)) {
                text.append(ProfileTables.of(Files.readAllLines(file)));
            }
        }
    }

    private static boolean isProfile(Path file) {
        return file.toString().endsWith("-profile.tsv");
    }

    private void plots(String kind, List<RaceCase> cases, List<RacedLog> logs) {
        Set<String> families = new LinkedHashSet<>();
        cases.stream().filter(RaceCase::isOurs).forEach(own -> families.add(own.family()));
        for (String family : families) {
            List<RaceCase> shown =
                    cases.stream()
                            .filter(each ->
                                    each.isOurs()
                                            ? each.family().equals(family)
                                            : each.name().equals(NEWLINES))
                            .toList();
            List<CostSeries> series = CostSeries.of(shown, logs, kind);
            if (!series.isEmpty()) {
                plot(kind, family, series);
            }
        }
    }

    private void plot(String kind, String family, List<CostSeries> series) {
        String title = "audit " + family + ", " + kind + " log: processor time by size";
        String name = PLOTS + "/" + kind + "-" + family + ".svg";
        plots.put(page.resolveSibling(name), ResultPlot.of(title, series));
        text.append("![").append(title).append("](").append(name).append(")\n\n");
        text.append(ResultTables.lines(series));
    }
}
