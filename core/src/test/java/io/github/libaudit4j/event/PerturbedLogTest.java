// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a log on its way: the same events come out, or the loss is counted. */
class PerturbedLogTest {
    private static final int EVENTS = 400;
    private static final int SEEDS = 12;

    static Stream<Arguments> seeds() {
        return Stream.of(true, false)
                .flatMap(marks ->
                        Stream.iterate(1, seed -> seed + 1)
                                .limit(SEEDS)
                                .map(seed -> Arguments.of(seed, marks)));
    }

    private static Joined join(List<Line> log) {
        Joined joined = new Joined();
        log.forEach(joined::push);
        joined.close();
        return joined;
    }

    /** The lines of each id but EOE, in their order. */
    private static Map<String, List<String>> events(List<Line> log) {
        Map<String, List<String>> events = new LinkedHashMap<>();
        for (Line line : log) {
            List<String> event = events.computeIfAbsent(line.id(), id -> new ArrayList<>());
            if (Joined.isNoMark(line.toString())) {
                event.add(line.toString());
            }
        }
        return events;
    }

    private static void assertSameEvents(Joined joined, List<Line> log) {
        assertThat(joined.events()).isEqualTo(events(log));
        assertThat(joined.counts().events()).isEqualTo(events(log).size());
        assertThat(joined.counts().late()).isZero();
        assertThat(joined.counts().restarts()).isZero();
        joined.assertInOrder();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fourNodesInterleaved(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<List<Line>> nodes = new ArrayList<>();
        for (String node : new String[] {"web1", "web2", "db", null}) {
            nodes.add(made.woven(made.node(node, EVENTS / 4), 1 + (int) seed));
        }
        List<Line> log = made.interleaved(nodes);

        Joined joined = join(log);

        assertSameEvents(joined, log);
        assertThat(joined.counts().incomplete()).isZero();
        assertThat(joined.counts().duplicates()).isZero();
        assertThat(joined.counts().missing()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutProctitleAndEoe(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<Line> whole = made.woven(made.node(null, EVENTS), 5);
        List<Line> log = made.without(made.without(whole, "PROCTITLE", 2), "EOE", 3);

        Joined joined = join(log);

        assertSameEvents(joined, log);
        assertThat(joined.counts().incomplete()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineTwice(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<Line> log = made.woven(made.node("web1", EVENTS), 3);

        Joined joined = join(made.doubled(log, 1, 1));

        assertSameEvents(joined, log);
        assertThat(joined.counts().duplicates() + joined.counts().marks())
                .isEqualTo(2L * log.size() - joined.recordsGiven());
        assertThat(joined.counts().marks()).isLessThan(10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesAgainALittleLater(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<Line> log = made.woven(made.node("web1", EVENTS), 3);
        List<Line> twice = made.doubled(log, 5, 60);

        Joined joined = join(twice);

        assertSameEvents(joined, log);
        assertThat(joined.counts().duplicates() + joined.counts().marks())
                .isEqualTo(twice.size() - joined.recordsGiven());
        assertThat(joined.counts().marks()).isLessThan(10);
    }

    /** What comes after the end of its event is late: its event is given in parts. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shuffled(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<Line> log = made.shuffled(made.node(null, EVENTS), 2 + (int) seed * 3);

        Joined joined = join(log);

        assertThat(joined.lines()).containsExactlyInAnyOrderElementsOf(events(log).values());
        assertThat(joined.counts().late()).isEqualTo(joined.recordsOfSecondEvents());
        assertThat(joined.counts().missing()).isZero();
        assertThat(joined.counts().restarts()).isZero();
        joined.assertInOrder();
    }

    /** Without an end of its own every event waits for the time-out, and nothing is late. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shuffledWithoutEnds(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<Line> whole = made.without(made.node("db", EVENTS), "USER_LOGIN", 1);
        List<Line> log =
                made.shuffled(made.without(made.without(whole, "PROCTITLE", 1), "EOE", 1), 200);

        Joined joined = join(log);

        assertThat(joined.events()).isEqualTo(events(log));
        assertThat(joined.counts().late()).isZero();
        joined.assertInOrder();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cutAnywhere(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<Line> log = made.woven(made.node("db", EVENTS), 4);
        Joined whole = join(log);

        for (int to = (int) seed; to < log.size(); to += 97) {
            Joined part = join(log.subList(0, to));
            assertSameEvents(part, log.subList(0, to));
            assertThat(part.counts().missing()).isLessThan(4);
            List<String> given = part.givenBeforeClose();
            assertThat(whole.given().subList(0, given.size())).isEqualTo(given);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eventsMissing(long seed, boolean marks) {
        MadeLog made = new MadeLog(seed, marks);
        List<Line> whole = made.node("db", EVENTS);
        Map<String, Integer> kept = new HashMap<>();
        List<Line> log =
                whole.stream()
                        .filter(line -> kept.computeIfAbsent(line.id(), id -> kept.size()) % 7 != 3)
                        .toList();
        long first = log.get(0).serial();
        long last = log.get(log.size() - 1).serial();

        Joined joined = join(made.woven(log, 3));

        assertThat(joined.events()).isEqualTo(events(log));
        assertThat(joined.counts().missing()).isEqualTo(last - first + 1 - events(log).size());
        assertThat(joined.sumOfGaps()).isEqualTo(joined.counts().missing());
    }
}
