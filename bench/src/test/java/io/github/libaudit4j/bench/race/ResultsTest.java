// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.libaudit4j.bench.race.RaceCase.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @TempDir Path folder;

    @Test
    void ratioIsOfSpeedsOverWhatEachRead() throws Exception {
        Results results = Example.in(folder);

        List<Ratio> ratios = results.ratios(results.logs().get(2));

        assertThat(ratios)
                .extracting(ratio -> ratio.of().name(), ratio -> ratio.to().name())
                .containsExactly(tuple("events", "laurel"), tuple("none", "peer-none"));
        // 200 MB in 2.0, 2.5 and 1.6 s; laurel 50 MB in 5 s, in the first round alone.
        assertThat(ratios.get(0).processor()).isEqualTo(new Spread(10, 8, 12.5));
        assertThat(ratios.get(0).wall()).isEqualTo(new Spread(20, 16, 25));
        assertThat(ratios.get(1).processor().median()).isEqualTo(50);
    }

    @Test
    void jsonIsReadAsItWasWritten() throws Exception {
        Results results = Example.in(folder);
        Path file = Files.writeString(folder.resolve("x.json"), ResultJson.of(results));

        assertThat(ResultFile.read(file)).isEqualTo(results);
    }

    @Test
    void jsonTellsMediansAndRatios() throws Exception {
        assertThat(ResultJson.of(Example.in(folder)))
                .contains("\"processor\": \"A \\\"quick\\\" one \\\\ slow\"")
                .contains(
                        "{\"case\": \"events\", \"mb_per_processor_second\": 100.000,"
                                + " \"processor_seconds\": 2.000, \"wall_seconds\": 1.000,"
                                + " \"peak_mib\": 100.000, \"runs\": [")
                .contains(
                        "{\"of\": \"events\", \"to\": \"laurel\", \"median\": 10.000,"
                                + " \"min\": 8.000, \"max\": 12.500, \"wall\": 20.000}");
    }

    @Test
    void textHasARowForEachCase() throws Exception {
        assertThat(RaceText.of(Example.in(folder)).replaceAll(" +", " ").lines())
                .contains(
                        " audit --help 1 - 0.25 0.20 40.0 30",
                        "plain-200MB: 200.0 MB, 10000 records of 2500 events; medians",
                        " audit parse LOG 3 100.0 (80.0-125.0) 2.00 1.00 100.0 2500",
                        " laurel -c CONFIG <LOG 1 10.0 (10.0-10.0) 5.00 5.00 5.0 600",
                        " it read the first 50.0 MB alone",
                        " audit parse LOG 10.00 times as fast as laurel -c CONFIG <LOG"
                                + " (8.00-12.50), 20.00 in wall time");
    }

    @Test
    void rowOfAnotherShapeIsRefused() throws IOException {
        Example.in(folder);
        Files.writeString(folder.resolve("runs"), "plain-20MB\tevents\t1\n");

        assertThatThrownBy(() -> RaceFiles.read(folder)).hasMessageContaining("not 10 columns");
    }

    @Test
    void casesOfTheScriptAreRead() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of("cases.tsv")).stream()
                        .filter(row -> !row.startsWith("#"))
                        .toList();
        Files.write(folder.resolve("cases"), rows);
        for (String other : List.of("about", "logs", "runs")) {
            Files.writeString(folder.resolve(other), "");
        }

        List<RaceCase> cases = RaceFiles.read(folder).cases();

        assertThat(cases).extracting(RaceCase::name).doesNotHaveDuplicates();
        assertThat(cases).filteredOn(RaceCase::isOurs).hasSizeGreaterThan(10);
        assertThat(cases)
                .filteredOn(RaceCase::isOurs)
                .allMatch(own -> cases.stream().anyMatch(peer -> peer.answersAs(own)));
        assertThat(cases)
                .allMatch(each ->
                        each.aim(log("plain-200MB", 200_000_000))
                                <= each.aim(log("plain-2GB", 2_000_000_000)));
    }

    @Test
    void aimsAreForLargeLogsOfNoSpecialKind() {
        RaceCase events = new RaceCase("events", "parse-json", Side.OURS, "100,200", "audit parse");

        assertThat(events.aim(log("plain-20MB", 20_000_000))).isZero();
        assertThat(events.aim(log("real", 152_000_000))).isEqualTo(100);
        assertThat(events.aim(log("foreign-200MB", 200_000_000))).isZero();
        assertThat(events.aim(log("plain-2GB", 2_000_000_000))).isEqualTo(200);
    }

    private static RacedLog log(String name, long bytes) {
        return new RacedLog(name, bytes, 0, 0, Map.of());
    }
}
