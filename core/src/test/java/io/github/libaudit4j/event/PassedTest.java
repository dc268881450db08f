// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are not wanted: the other events come out as they would beside them. */
class PassedTest {
    private static List<String> joined(List<Line> log, Predicate<Line> isWanted) {
        List<String> events = new ArrayList<>();
        try (Reassembler reassembler = new Reassembler(event -> events.add(event.toString()))) {
            for (Line line : log) {
                reassembler.push(line.record(), isWanted.test(line));
            }
        }
        return events;
    }

    private static void assertOthersAreTheSame(List<Line> log, int oneIn) {
        Predicate<Line> isWanted = line -> line.serial() % oneIn == 0;
        List<String> expected =
                joined(log, line -> true).stream()
                        .filter(event -> isWanted.test(lineOf(log, event)))
                        .toList();
        assertThat(joined(log, isWanted)).isEqualTo(expected).isNotEmpty();
    }

    private static Line lineOf(List<Line> log, String event) {
        String first = event.lines().findFirst().orElseThrow();
        return log.stream().filter(line -> line.toString().equals(first)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ofInterleavedEvents(long seed) {
        MadeLog made = new MadeLog(seed, seed % 2 == 0);
        List<Line> web = made.woven(made.node("web1", 100), 2 + (int) seed);
        List<Line> db = made.woven(made.node(null, 100), 2);
        assertOthersAreTheSame(made.interleaved(List.of(web, db)), 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ofEventsWithoutEndsAndOutOfOrder(long seed) {
        MadeLog made = new MadeLog(seed, seed % 2 == 0);
        List<Line> log = made.without(made.node(null, 200), "PROCTITLE", 2);
        assertOthersAreTheSame(made.shuffled(log, 2 + (int) seed * 3), 4);
    }

    @Test
    void theCountsAreOfAllEvents() {
        MadeLog made = new MadeLog(7, false);
        List<Line> log = made.woven(made.node(null, 200), 4);
        log.subList(50, 60).clear();
        Reassembler all = new Reassembler(event -> {});
        log.forEach(line -> all.push(line.record()));
        all.close();
        Reassembler none = new Reassembler(event -> assertThat(event).isNull());
        log.forEach(line -> none.push(line.record(), false));
        none.close();
        assertThat(none.counts()).isEqualTo(all.counts());
    }

    @Test
    void anEventOfWhichSomeRecordsAreWanted() {
        List<AuditEvent> events = new ArrayList<>();
        try (Reassembler reassembler = new Reassembler(events::add)) {
            reassembler.push(Line.of("SYSCALL", 1000, 5).record(), false);
            reassembler.push(Line.of("CWD", 1000, 5).record(), true);
            reassembler.push(Line.of("PROCTITLE", 1000, 5).record(), false);
            assertThat(events).hasSize(1);
        }
        assertThat(events.get(0).count()).isEqualTo(3);
        assertThat(events.get(0).complete()).isTrue();
    }
}
