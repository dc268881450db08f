// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void medianIsInTheMiddle() {
        assertThat(Spread.of(3, 1, 10)).isEqualTo(new Spread(3, 1, 10));
        assertThat(Spread.of(4, 1, 2, 10)).isEqualTo(new Spread(3, 1, 10));
        assertThat(Spread.of(5)).isEqualTo(new Spread(5, 5, 5));
    }
}
