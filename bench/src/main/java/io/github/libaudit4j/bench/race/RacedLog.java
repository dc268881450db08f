// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A log that was raced on, and what ran on it.
 *
 * @param name of its file; of a log that was made its kind and size, such as {@code plain-200MB}
 * @param bytes its size
 * @param records in it
 * @param events in it
 * @param runs of each case by its name, in order
 */
record RacedLog(String name, long bytes, long records, long events, Map<String, List<Run>> runs) {

    private static final long SMALL = 100_000_000;
    private static final Set<String> SPECIAL =
            Set.of("enriched", "node", "no-proctitle", "foreign", "long-argv");

    /** Whether it is one that speed is aimed at: of no special kind, and not small. */
    boolean hasAims() {
        return bytes >= SMALL && !SPECIAL.contains(kind());
    }

    List<Run> runs(RaceCase of) {
        return runs.getOrDefault(of.name(), List.of());
    }

    /** What the log is made of: the name without the size. */
    String kind() {
        int size = name.lastIndexOf('-');
        return size < 0 ? name : name.substring(0, size);
    }

    /**
     * How many times as fast one is as another for the same bytes: each of its runs, against the
     * other's of that round or, where the other ran in fewer rounds, its last before.
     */
    Ratio ratio(RaceCase of, RaceCase to) {
        List<Double> processor = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (Run run : runs(of)) {
            Run other = last(runs(to), run.round());
            if (other != null) {
                processor.add(run.speed() / other.speed());
                wall.add(run.wallSpeed() / other.wallSpeed());
            }
        }
        return processor.isEmpty()
                ? null
                : new Ratio(of, to, Spread.of(processor, r -> r), Spread.of(wall, r -> r));
    }

    private static Run last(List<Run> runs, int round) {
        Run last = null;
        for (Run run : runs) {
            if (run.round() <= round) {
                last = run;
            }
        }
        return last;
    }
}
