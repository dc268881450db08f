// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis from 0, of a round number of round steps.
 *
 * @param step between two ticks
 * @param steps how many
 */
record Axis(double step, int steps) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int MOST = 6;

    /** The axis that has room for a value. */
    static Axis upTo(double greatest) {
        double power = Math.pow(10, Math.floor(Math.log10(greatest / MOST)));
        for (double round : ROUND) {
            int steps = (int) Math.ceil(greatest / (round * power) - 1e-9);
            if (steps <= MOST) {
                return new Axis(round * power, steps);
            }
        }
        throw new AssertionError("no axis up to " + greatest);
    }

    double end() {
        return step * steps;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
