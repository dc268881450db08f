// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.util.List;
import java.util.Locale;

/** Results as text for a terminal: a table a log, and how ours compare with their peers. */
final class RaceText {
    private static final String HEAD = "  %-41s %6s %21s %9s %9s %10s %11s%n";
    private static final String ROW = "  %-41s %6d %21s %9.2f %9.2f %10.1f %11d%n";
    private static final String RATIO =
            "  %-41s %.2f times as fast as %s (%.2f-%.2f), %.2f in wall time%n";

    private final StringBuilder text = new StringBuilder();

    private RaceText() {}

    static String of(Results results) {
        RaceText text = new RaceText();
        results.about().forEach((name, value) -> text.line("%-14s %s%n", name, value));
        for (RacedLog log : results.logs()) {
            text.add(results, log);
        }
        return text.text.toString();
    }

    private void add(Results results, RacedLog log) {
        line(
                "%n%s: %.1f MB, %d records of %d events; medians%n",
                log.name(), log.bytes() / 1e6, log.records(), log.events());
        line(HEAD, "", "rounds", "MB / processor s", "CPU s", "wall s", "peak MiB", "lines");
        for (RaceCase each : results.cases()) {
            List<Run> runs = log.runs(each);
            if (!runs.isEmpty()) {
                line(
                        ROW,
                        each.command(),
                        runs.size(),
                        speed(runs),
                        Spread.of(runs, Run::processor).median(),
                        Spread.of(runs, Run::wall).median(),
                        Spread.of(runs, run -> run.peakKib() / 1024.0).median(),
                        runs.get(0).lines());
                addPart(log, runs.get(0).bytes());
            }
        }
        for (Ratio ratio : results.ratios(log)) {
            line(
                    RATIO,
                    ratio.of().command(),
                    ratio.processor().median(),
                    ratio.to().command(),
                    ratio.processor().min(),
                    ratio.processor().max(),
                    ratio.wall().median());
        }
    }

    private void addPart(RacedLog log, long read) {
        if (read < log.bytes()) {
            line("    it read the first %.1f MB alone%n", read / 1e6);
        }
    }

    private static String speed(List<Run> runs) {
        Spread speed = Spread.of(runs, Run::speed);
        return speed.max() == 0
                ? "-"
                : String.format(
                        Locale.ROOT, "%.1f (%.1f-%.1f)", speed.median(), speed.min(), speed.max());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
