// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostLineTest {
    private static Cost cost(double megabytes, double seconds) {
        return new Cost(megabytes, Spread.of(seconds));
    }

    @Test
    void whatLiesOnALineIsThatLine() {
        List<Cost> costs = List.of(cost(20, 0.5), cost(200, 1.4), cost(2000, 10.4));

        CostLine line = CostLine.of(costs);

        assertThat(line.start()).isCloseTo(0.4, within(1e-9));
        assertThat(line.slope()).isCloseTo(0.005, within(1e-9));
        assertThat(line.departure(costs)).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatBendsDeparts() {
        List<Cost> costs = List.of(cost(20, 0.5), cost(200, 1.4), cost(2000, 30));

        assertThat(CostLine.of(costs).departure(costs)).isGreaterThan(0.2);
    }

    @Test
    void smallSizeCountsAsMuchAsALargeOne() {
        List<Cost> costs = List.of(cost(20, 0.5), cost(200, 1.4), cost(2000, 10.9));

        assertThat(CostLine.of(costs).at(20)).isCloseTo(0.5, within(0.02));
    }
}
