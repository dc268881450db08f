// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one call of {@code bench/race} has measured.
 *
 * @param about what the figures hang on: the date, the machine, the kernel, the JDK, the load
 * @param cases that ran
 * @param logs they ran on
 */
record Results(Map<String, String> about, List<RaceCase> cases, List<RacedLog> logs) {

    /** Several as one, without what only one hangs on. */
    static Results together(List<Results> parts) {
        Set<RaceCase> cases = new LinkedHashSet<>();
        List<RacedLog> logs = new ArrayList<>();
        for (Results part : parts) {
            cases.addAll(part.cases());
            logs.addAll(part.logs());
        }
        return new Results(Map.of(), List.copyOf(cases), logs);
    }

    /** The cases of a side that ran on a log. */
    List<RaceCase> cases(RacedLog log, RaceCase.Side side) {
        return cases.stream()
                .filter(each -> each.side() == side && !log.runs(each).isEmpty())
                .toList();
    }

    /** Each of ours to each peer that answers the same. */
    List<Ratio> ratios(RacedLog log) {
        List<Ratio> ratios = new ArrayList<>();
        for (RaceCase own : cases(log, RaceCase.Side.OURS)) {
            for (RaceCase peer : cases(log, RaceCase.Side.PEER)) {
                Ratio ratio = peer.answersAs(own) ? log.ratio(own, peer) : null;
                if (ratio != null) {
                    ratios.add(ratio);
                }
            }
        }
        return ratios;
    }
}
