// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that nobody's kernel wrote: no record is lost uncounted, and what is held has a bound. */
class HostileLogTest {
    private static final String[] NODES = {null, "a", "b", "a host with blanks"};
    private static final String[] TYPES = {
        "SYSCALL", "PATH", "PROCTITLE", "EOE", "USER_LOGIN", "DAEMON_END", "AVC", "NOSUCHTYPE"
    };
    private static final long[] TIMES = {
        0, 1, 1999, 2000, 1_795_389_377_447L, 99_999_999_999_999_999L
    };
    private static final long[] SERIALS = {
        0, 1, 2, 1023, 1024, 1L << 24, 4294967294L, 4294967295L, 4294967296L, 999999999999999999L
    };

    private long records;
    private long events;

    private void count(AuditEvent event) {
        events++;
        records += event.count();
    }

    private Line line(Random random) {
        return new Line(
                NODES[random.nextInt(NODES.length)],
                TYPES[random.nextInt(TYPES.length)],
                TIMES[random.nextInt(TIMES.length)],
                SERIALS[random.nextInt(SERIALS.length)],
                "a=" + "b".repeat(random.nextInt(30)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyIdsInAnyOrder(long seed) {
        Random random = new Random(seed);
        Limits limits =
                new Limits(
                        1 + random.nextInt(20),
                        1 + random.nextInt(20_000),
                        1 + random.nextInt(8),
                        1 + random.nextInt(500),
                        1 + random.nextInt(3000));
        Joiner joiner = new Joiner(limits, this::count);
        int pushed = 30_000;
        for (int i = 0; i < pushed; i++) {
            joiner.push(line(random).record());
            assertThat(joiner.open()).isLessThanOrEqualTo(limits.openEvents());
            assertThat(joiner.held()).isBetween(0L, limits.heldBytes());
            if (i % 100 == 0) {
                joiner.maintain(random.nextInt(100_000));
            }
        }
        joiner.close();

        EventCounts counts = joiner.counts();
        assertThat(joiner.open()).isZero();
        assertThat(joiner.held()).isZero();
        assertThat(counts.records()).isEqualTo(pushed);
        assertThat(counts.events()).isEqualTo(events);
        assertThat(records + counts.duplicates() + counts.marks() + counts.dropped())
                .isEqualTo(pushed);
        assertThat(counts.missing()).isNotNegative();
    }

    /** 50,000 events are open at once by default, whatever their order. */
    @ParameterizedTest
    @CsvSource({"1, 50_000", "-1, 50_000"})
    void fiftyThousandOpenEvents(int step, int open) {
        Joiner joiner = new Joiner(Limits.DEFAULTS, this::count);
        for (String type : new String[] {"SYSCALL", "CWD", "PROCTITLE"}) {
            long serial = step > 0 ? 1 : open;
            for (int i = 0; i < open; i++, serial += step) {
                joiner.push(Line.of(type, 1_795_389_377_447L, serial).record());
            }
            assertThat(joiner.open()).isEqualTo(type.equals("PROCTITLE") ? 0 : open);
        }

        EventCounts counts = joiner.counts();
        assertThat(counts.events()).isEqualTo(open);
        assertThat(counts.incomplete() + counts.missing() + counts.late()).isZero();
        assertThat(records).isEqualTo(3L * open);
    }

    @Test
    void aNewNodeOnEveryLine() {
        Joiner joiner = new Joiner(Limits.DEFAULTS, this::count);
        int pushed = 300_000;
        for (int i = 0; i < pushed; i++) {
            joiner.push(new Line("host" + i, "ANOM_ABEND", 1000, 1, "").record());
        }
        assertThat(joiner.open()).isBetween(10_000, Limits.DEFAULTS.openEvents());
        assertThat(joiner.held()).isLessThanOrEqualTo(Limits.DEFAULTS.heldBytes());
        assertThat(joiner.nodes()).isLessThanOrEqualTo(joiner.open() + Nodes.MOST_IDLE);
        joiner.close();

        assertThat(events).isEqualTo(pushed);
    }
}
