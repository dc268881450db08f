// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted of a log is the same each time, whatever the seeds of the hashes are. */
class SameCountsTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 30})
    void whereOldRecordsComeAgain(int nodes) {
        MadeLog made = new MadeLog(7, false);
        List<List<Line>> logs = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            logs.add(made.node("node" + i, 40_000 / nodes));
        }
        List<Line> log = made.doubled(made.interleaved(logs), 20, 200_000);

        EventCounts counts = counts(log);

        assertThat(counts.late()).isPositive();
        assertThat(List.of(counts(log), counts(log), counts(log))).containsOnly(counts);
    }

    @Test
    void wherePartsOfTheLogComeAgain() {
        MadeLog made = new MadeLog(7, false);
        List<List<Line>> logs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            logs.add(made.node("node" + i, 10_000));
        }
        List<Line> once = made.interleaved(logs);
        List<Line> log = new ArrayList<>(once);
        for (int from = 0; from < 100_000; from += 10_000) {
            log.addAll(once.subList(from, from + 3_000));
            log.addAll(once.subList(from + 120_000, from + 123_000));
        }

        EventCounts counts = counts(log);

        assertThat(counts.missing()).isPositive();
        assertThat(List.of(counts(log), counts(log), counts(log))).containsOnly(counts);
    }

    private static EventCounts counts(List<Line> log) {
        Joined joined = new Joined();
        log.forEach(joined::push);
        joined.close();
        return joined.counts();
    }
}
