// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleClockTest {
    private long now = 100;
    private final IdleClock clock = new IdleClock(() -> now);

    @Test
    void runsOnlyBetweenStartAndStop() {
        now += 5;
        assertThat(clock.nanos()).isZero();
        clock.start();
        now += 7;
        assertThat(clock.nanos()).isEqualTo(7);
        clock.stop();
        now += 9;
        assertThat(clock.nanos()).isEqualTo(7);
        clock.start();
        now += 1;
        assertThat(clock.nanos()).isEqualTo(8);
    }

    @Test
    void aSecondStartOrStopChangesNothing() {
        clock.start();
        now += 3;
        clock.start();
        now += 4;
        assertThat(clock.isRunning()).isTrue();
        clock.stop();
        clock.stop();
        assertThat(clock.nanos()).isEqualTo(7);
        assertThat(clock.isRunning()).isFalse();
    }
}
