// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import io.github.libaudit4j.bench.race.RaceCase.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Results as the tables of {@code docs/performance.md}: a row a case, a column a log. */
final class ResultTables {
    private static final String UNKNOWN = "";

    private final StringBuilder text = new StringBuilder();
    private final Results results;
    private final List<RacedLog> logs;

    private ResultTables(Results results) {
        this.results = results;
        this.logs = results.logs().stream().filter(log -> log.bytes() > 0).toList();
    }

    static String of(Results results) {
        ResultTables tables = new ResultTables(results);
        tables.starts();
        if (!tables.logs.isEmpty()) {
            tables.speeds();
            tables.ratios();
            tables.distances();
            tables.shares();
            tables.memory();
        }
        return tables.text.toString();
    }

    /** What the figures of a race hang on. */
    static String about(Map<String, String> about) {
        StringBuilder text = new StringBuilder("| the run | |\n|---|---|\n");
        about.forEach((name, value) -> row(text, name, value));
        return text.append('\n').toString();
    }

    /** The fixed part and the slope of each of ours. */
    static String lines(List<CostSeries> series) {
        StringBuilder text = new StringBuilder();
        head(
                text,
                List.of(
                        "command",
                        "fixed part, processor s",
                        "slope, processor ms / MB",
                        "MB / processor s without the fixed part",
                        "furthest from the line"));
        for (CostSeries each : series) {
            if (each.of().isOurs()) {
                CostLine line = each.line();
                row(
                        text,
                        code(each.of()),
                        format("%.2f", line.start()),
                        format("%.2f", line.slope() * 1000),
                        line.slope() > 0 ? number(1 / line.slope()) : UNKNOWN,
                        format("%.0f %%", line.departure(each.costs()) * 100));
            }
        }
        return text.append('\n').toString();
    }

    private void starts() {
        for (RacedLog log : results.logs()) {
            List<RaceCase> starts = results.cases(log, Side.START);
            if (!starts.isEmpty()) {
                title("Start");
                head(text, List.of("command", "processor s", "wall s", "peak MiB"));
                for (RaceCase each : starts) {
                    List<Run> runs = log.runs(each);
                    row(
                            text,
                            code(each),
                            format("%.2f", Spread.of(runs, Run::processor).median()),
                            format("%.2f", Spread.of(runs, Run::wall).median()),
                            format("%.0f", peak(runs)));
                }
                text.append('\n');
            }
        }
    }

    private void speeds() {
        title("Speed: MB of log for each processor second");
        text.append("Medians; in brackets what is aimed at.\n\n");
        for (Side side : List.of(Side.OURS, Side.PEER, Side.LIMIT)) {
            table(
                    side,
                    (each, log) -> {
                        String speed = number(Spread.of(log.runs(each), Run::speed).median());
                        int aim = each.aim(log);
                        return aim == 0 ? speed : speed + " (" + aim + ")";
                    });
        }
        for (RacedLog log : logs) {
            long read =
                    log.runs().values().stream().mapToLong(r -> r.get(0).bytes()).min().orElse(0);
            if (read < log.bytes()) {
                text.append(format("Of %s peers read the first %.0f MB. ", log.name(), read / 1e6));
            }
        }
        text.append(sizes()).append("\n\n");
    }

    private String sizes() {
        StringBuilder sizes = new StringBuilder("Records and events:");
        for (RacedLog log : logs) {
            sizes.append(format(" %s %,d and %,d;", log.name(), log.records(), log.events()));
        }
        sizes.setCharAt(sizes.length() - 1, '.');
        return sizes.toString();
    }

    private void ratios() {
        title("Times as fast as others");
        text.append("By processor time, of the same bytes: median (least to greatest).\n\n");
        ratios(ratio -> spread(ratio.processor()));
        text.append("By wall time: median.\n\n");
        ratios(ratio -> number(ratio.wall().median()));
    }

    private void ratios(Function<Ratio, String> cell) {
        head(text, columns("command", "beside"));
        for (RaceCase own : results.cases()) {
            for (RaceCase peer : results.cases()) {
                if (own.isOurs() && peer.answersAs(own)) {
                    ratios(own, peer, cell);
                }
            }
        }
        text.append('\n');
    }

    private void ratios(RaceCase own, RaceCase peer, Function<Ratio, String> cell) {
        List<String> cells = new ArrayList<>(List.of(code(own), code(peer)));
        for (RacedLog log : logs) {
            Ratio ratio = log.ratio(own, peer);
            cells.add(ratio == null ? UNKNOWN : cell.apply(ratio));
        }
        row(text, cells.toArray(String[]::new));
    }

    /** How far from the limits ours are. */
    private void distances() {
        for (RacedLog log : logs) {
            List<RaceCase> limits = results.cases(log, Side.LIMIT);
            List<RaceCase> ours = results.cases(log, Side.OURS);
            if (log.hasAims() && !limits.isEmpty() && !ours.isEmpty()) {
                distances(log, limits, ours);
            }
        }
    }

    private void distances(RacedLog log, List<RaceCase> limits, List<RaceCase> ours) {
        title("Times the processor time of a limit, on " + log.name());
        List<String> columns = new ArrayList<>(List.of("command"));
        limits.forEach(limit -> columns.add(code(limit)));
        columns.addAll(
                List.of("bytes written for one of log", "finding lines, and writing as much"));
        head(text, columns);
        for (RaceCase own : ours) {
            List<String> cells = new ArrayList<>(List.of(code(own)));
            for (RaceCase limit : limits) {
                Ratio ratio = log.ratio(limit, own);
                cells.add(ratio == null ? UNKNOWN : number(ratio.processor().median()));
            }
            cells.add(number((double) log.runs(own).get(0).written() / log.bytes()));
            cells.add(toFindAndWrite(log, own));
            row(text, cells.toArray(String[]::new));
        }
        text.append('\n');
    }

    /** Beside the sum of what it takes to find the lines, and to write as much as ours wrote. */
    private String toFindAndWrite(RacedLog log, RaceCase own) {
        double least = 0;
        for (RaceCase limit : results.cases(log, Side.LIMIT)) {
            double seconds = Spread.of(log.runs(limit), Run::processor).median();
            if (limit.name().equals("newlines")) {
                least += seconds;
            } else if (limit.name().equals("copy")) {
                least += seconds * log.runs(own).get(0).written() / log.bytes();
            }
        }
        double seconds = Spread.of(log.runs(own), Run::processor).median();
        return least > 0 ? number(seconds / least) : UNKNOWN;
    }

    private void shares() {
        title("Wall time for each second of processor time");
        table(
                Side.OURS,
                (each, log) ->
                        format(
                                "%.2f",
                                Spread.of(log.runs(each), run -> run.wall() / run.processor())
                                        .median()));
    }

    private void memory() {
        title("Peak resident memory (MiB)");
        table(Side.OURS, (each, log) -> format("%.0f", peak(log.runs(each))));
    }

    /** What stands where a case and a log meet. */
    private interface Cell {
        String of(RaceCase each, RacedLog log);
    }

    private void table(Side side, Cell cell) {
        List<RaceCase> rows =
                results.cases().stream()
                        .filter(each -> each.side() == side)
                        .filter(each -> logs.stream().anyMatch(log -> !log.runs(each).isEmpty()))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        head(text, columns("command"));
        for (RaceCase each : rows) {
            List<String> cells = new ArrayList<>(List.of(code(each)));
            for (RacedLog log : logs) {
                cells.add(log.runs(each).isEmpty() ? UNKNOWN : cell.of(each, log));
            }
            row(text, cells.toArray(String[]::new));
        }
        text.append('\n');
    }

    private List<String> columns(String... first) {
        List<String> columns = new ArrayList<>(List.of(first));
        logs.forEach(log -> columns.add(log.name()));
        return columns;
    }

    private static double peak(List<Run> runs) {
        return Spread.of(runs, run -> run.peakKib() / 1024.0).median();
    }

    private void title(String title) {
        text.append("### ").append(title).append("\n\n");
    }

    private static void head(StringBuilder text, List<String> columns) {
        row(text, columns.toArray(String[]::new));
        text.append("|---").append("|---:".repeat(columns.size() - 1)).append("|\n");
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String code(RaceCase each) {
        return "`" + each.command() + "`";
    }

    private static String spread(Spread spread) {
        return number(spread.median())
                + " ("
                + number(spread.min())
                + " to "
                + number(spread.max())
                + ")";
    }

    /** Three digits, or all before the point. */
    private static String number(double value) {
        return format(value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
