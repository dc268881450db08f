// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.bench.EventBenchmark.Woven;
import io.github.libaudit4j.record.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBenchmarkTest {
    private final EventBenchmark benchmark = new EventBenchmark();

    @ParameterizedTest
    @ValueSource(ints = {5, 50_000})
    void joinFindsEveryRecord(int open) throws Exception {
        Woven in = new Woven();
        in.open = open;
        in.setUp();

        List<String> lines = new String(in.log, StandardCharsets.US_ASCII).lines().toList();

        assertThat(lines).hasSize(EventBenchmark.RECORDS);
        assertThat(lines.subList(0, open)).allMatch(line -> line.startsWith("type=SYSCALL "));
        assertThat(lines.get(open)).startsWith("type=PATH ");
        assertThat(benchmark.join(in)).isEqualTo(EventBenchmark.RECORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {Slice.RAW, Slice.ENRICHED})
    void readFindsEveryEvent(String sample) throws Exception {
        Log in = new Log();
        in.sample = sample;
        in.setUp();

        long events = in.slice.records().stream().map(AuditRecord::serial).distinct().count();

        assertThat(benchmark.read(in)).isEqualTo(events);
    }

    @Test
    void coalesceTellsEveryEvent() throws Exception {
        Woven in = new Woven();
        in.open = 5;
        in.setUp();

        assertThat(benchmark.coalesce(in)).isEqualTo(EventBenchmark.RECORDS / 3);
    }

    @Test
    void jsonAndEcsAreOfTheSize() throws Exception {
        Log in = new Log();
        in.sample = Slice.RAW;
        in.setUp();

        long events = benchmark.read(in);

        assertThat(benchmark.json(in)).isBetween(300 * events, 3000 * events);
        assertThat(benchmark.ecs(in)).isBetween(500 * events, 5000 * events);
    }
}
