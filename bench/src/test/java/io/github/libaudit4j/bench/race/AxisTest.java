// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({
        "2000, 500, 4",
        "1999.9, 500, 4",
        "12.3, 5, 3",
        "0.05, 0.01, 5",
        "7, 2, 4",
        "1, 0.2, 5"
    })
    void stepsAreRoundAndFew(double greatest, double step, int steps) {
        assertThat(Axis.upTo(greatest)).isEqualTo(new Axis(step, steps));
    }
}
