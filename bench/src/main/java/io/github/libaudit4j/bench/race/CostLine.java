// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.util.List;

/**
 * The straight line nearest to costs: a fixed part, and seconds for each megabyte. Nearest by the
 * share that a cost departs from it, so that a small log counts as much as a large one.
 *
 * @param start seconds whatever the size
 * @param slope seconds a megabyte
 */
record CostLine(double start, double slope) {

    /** The line of at least two sizes. */
    static CostLine of(List<Cost> costs) {
        double weights = 0;
        double x = 0;
        double y = 0;
        for (Cost cost : costs) {
            double weight = weight(cost);
            weights += weight;
            x += weight * cost.megabytes();
            y += weight * cost.seconds().median();
        }
        double meanX = x / weights;
        double meanY = y / weights;
        double both = 0;
        double square = 0;
        for (Cost cost : costs) {
            double fromMean = cost.megabytes() - meanX;
            both += weight(cost) * fromMean * (cost.seconds().median() - meanY);
            square += weight(cost) * fromMean * fromMean;
        }
        double slope = both / square;
        return new CostLine(meanY - slope * meanX, slope);
    }

    private static double weight(Cost cost) {
        return 1 / (cost.seconds().median() * cost.seconds().median());
    }

    double at(double megabytes) {
        return start + slope * megabytes;
    }

    /** The greatest share that a cost lies off the line. */
    double departure(List<Cost> costs) {
        double greatest = 0;
        for (Cost cost : costs) {
            double line = at(cost.megabytes());
            greatest = Math.max(greatest, Math.abs(cost.seconds().median() / line - 1));
        }
        return greatest;
    }
}
