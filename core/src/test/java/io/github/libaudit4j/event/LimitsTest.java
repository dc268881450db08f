// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void eachIsChangedAlone() {
        assertThat(Limits.DEFAULTS)
                .isEqualTo(new Limits(65_536, 67_108_864, 8192, 16_777_216, 2000));
        assertThat(
                        Limits.DEFAULTS
                                .withOpenEvents(1)
                                .withHeldBytes(2)
                                .withRecordsPerEvent(3)
                                .withBytesPerEvent(4)
                                .withTimeoutMillis(5))
                .isEqualTo(new Limits(1, 2, 3, 4, 5));
    }

    @Test
    void eachIsAtLeastOne() {
        List<IntFunction<Limits>> changes =
                List.of(
                        Limits.DEFAULTS::withOpenEvents,
                        Limits.DEFAULTS::withHeldBytes,
                        Limits.DEFAULTS::withRecordsPerEvent,
                        Limits.DEFAULTS::withBytesPerEvent,
                        Limits.DEFAULTS::withTimeoutMillis);

        assertThat(changes)
                .allSatisfy(change ->
                        assertThatThrownBy(() -> change.apply(0))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining(" 0 is not at least 1"));
    }
}
