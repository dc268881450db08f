// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes results as JSON, a run a line. Medians and ratios are for people; {@link ResultFile} reads
 * the runs.
 *
 * <pre>
 * {"about": {"date": "2026-11-23T13:30:00Z", ...},
 *  "cases": [{"case": "events", "group": "parse", "side": "ours", "aims": "100,200", "command": "audit parse LOG"}],
 *  "logs": [{"log": "plain-20MB", "bytes": 19999957, "records": 52000, "events": 11000, "cases": [
 *    {"case": "events", "mb_per_processor_second": 41.5, "processor_seconds": 0.48, ... "runs": [
 *      {"round": 1, "bytes": 19999957, "user": 0.4, "system": 0.08, "wall": 0.41, ...}]}],
 *    "ratios": [{"of": "events", "to": "laurel", "median": 4.2, "min": 4.1, "max": 4.4, ...}]}]}
 * </pre>
 */
final class ResultJson {
    private ResultJson() {}

    static String of(Results results) {
        String about =
                results.about().entrySet().stream()
                        .map(each -> quoted(each.getKey()) + ": " + quoted(each.getValue()))
                        .collect(joining(",\n  ", "{\n  ", "}"));
        return "{\"about\": %s,\n\"cases\": %s,\n\"logs\": %s}\n"
                .formatted(
                        about,
                        list(results.cases(), "\n  ", ResultJson::of),
                        list(results.logs(), "\n", log -> of(results, log)));
    }

    private static String of(RaceCase each) {
        return "{\"case\": %s, \"group\": %s, \"side\": %s, \"aims\": %s, \"command\": %s}"
                .formatted(
                        quoted(each.name()),
                        quoted(each.group()),
                        quoted(each.side().name().toLowerCase(Locale.ROOT)),
                        quoted(each.aims()),
                        quoted(each.command()));
    }

    private static String of(Results results, RacedLog log) {
        List<RaceCase> ran =
                results.cases().stream().filter(each -> !log.runs(each).isEmpty()).toList();
        return "{\"log\": %s, \"bytes\": %d, \"records\": %d, \"events\": %d,\n \"cases\": %s,\n \"ratios\": %s}"
                .formatted(
                        quoted(log.name()),
                        log.bytes(),
                        log.records(),
                        log.events(),
                        list(ran, "\n  ", each -> of(each, log.runs(each))),
                        list(results.ratios(log), "\n  ", ResultJson::of));
    }

    private static String of(RaceCase each, List<Run> runs) {
        return "{\"case\": %s, \"mb_per_processor_second\": %s, \"processor_seconds\": %s,"
                        .formatted(
                                quoted(each.name()),
                                figure(Spread.of(runs, Run::speed).median()),
                                figure(Spread.of(runs, Run::processor).median()))
                + " \"wall_seconds\": %s, \"peak_mib\": %s, \"runs\": %s}"
                        .formatted(
                                figure(Spread.of(runs, Run::wall).median()),
                                figure(Spread.of(runs, run -> run.peakKib() / 1024.0).median()),
                                list(runs, "\n    ", ResultJson::of));
    }

    private static String of(Run run) {
        return "{\"round\": %d, \"bytes\": %d, \"user\": %s, \"system\": %s, \"wall\": %s,"
                        .formatted(
                                run.round(),
                                run.bytes(),
                                figure(run.user()),
                                figure(run.system()),
                                figure(run.wall()))
                + " \"peak_kib\": %d, \"lines\": %d, \"written\": %d}"
                        .formatted(run.peakKib(), run.lines(), run.written());
    }

    private static String of(Ratio ratio) {
        return "{\"of\": %s, \"to\": %s, \"median\": %s, \"min\": %s, \"max\": %s, \"wall\": %s}"
                .formatted(
                        quoted(ratio.of().name()),
                        quoted(ratio.to().name()),
                        figure(ratio.processor().median()),
                        figure(ratio.processor().min()),
                        figure(ratio.processor().max()),
                        figure(ratio.wall().median()));
    }

    private static <T> String list(
            Collection<T> items, String indent, Function<T, String> written) {
        return items.stream().map(written).collect(joining("," + indent, "[" + indent, "]"));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + escaped.replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
