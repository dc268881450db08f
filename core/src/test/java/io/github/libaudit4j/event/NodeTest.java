// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The clock that a log's records move. */
class NodeTest {
    private static final long DAY = 86_400_000;
    private static final long START = 20_000 * DAY;

    private final Node node = new Node(new byte[0], 0, 0);

    private long begin(long millis) {
        return node.begin(START + millis, 2000);
    }

    @Test
    void anEventTimesOutWithTheSecondOneAfterIt() {
        long deadline = begin(0);
        begin(2000);
        assertThat(node.isPast(deadline)).isFalse();

        begin(2000);

        assertThat(node.isPast(deadline)).isTrue();
    }

    @Test
    void notBeforeTheTimeOut() {
        long deadline = begin(0);
        begin(1999);
        begin(1999);

        assertThat(node.isPast(deadline)).isFalse();
    }

    /** A system call that waited for a day comes with the time at which it began. */
    @Test
    void anOldTimeIsNotTheTimeOfItsComing() {
        begin(0);
        long waited = begin(-DAY);
        begin(1000);
        begin(1999);
        begin(1999);
        assertThat(node.isPast(waited)).isFalse();

        begin(2000);
        begin(2000);

        assertThat(node.isPast(waited)).isTrue();
    }

    @Test
    void afterATimeFarAheadItGoesOnFromWhereTheLogIs() {
        begin(0);
        begin(1000 * DAY);
        for (int i = 0; i < 64; i++) {
            begin(i);
        }
        long deadline = begin(100);
        begin(2100);
        begin(2101);

        assertThat(node.isPast(deadline)).isTrue();
    }

    @Test
    void aFewOldTimesDoNotMoveItBack() {
        begin(0);
        for (int i = 0; i < 63; i++) {
            begin(-DAY);
        }
        begin(0);
        begin(-DAY);

        assertThat(node.isLater(START)).isFalse();
        assertThat(node.isLater(START + 1)).isTrue();
    }
}
