// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one case costs on logs of one kind.
 *
 * @param of the case
 * @param costs by size
 */
record CostSeries(RaceCase of, List<Cost> costs) {

    /**
     * Of each case of some, on the logs of a kind that it read whole; of two sizes or more; ours
     * first.
     */
    static List<CostSeries> of(List<RaceCase> cases, List<RacedLog> logs, String kind) {
        List<CostSeries> series = new ArrayList<>();
        for (RaceCase each : cases) {
            List<Cost> costs = new ArrayList<>();
            for (RacedLog log : logs) {
                List<Run> runs = log.runs(each);
                if (log.kind().equals(kind) && !runs.isEmpty()) {
                    Spread seconds = Spread.of(runs, Run::processor);
                    costs.add(new Cost(runs.get(0).bytes() / 1e6, seconds));
                }
            }
            costs.sort(Comparator.comparingDouble(Cost::megabytes));
            if (costs.size() > 1) {
                series.add(new CostSeries(each, costs));
            }
        }
        series.sort(Comparator.comparing(each -> !each.of().isOurs()));
        return series;
    }

    CostLine line() {
        return CostLine.of(costs);
    }
}
