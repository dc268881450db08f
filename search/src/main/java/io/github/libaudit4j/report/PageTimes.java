// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts events by time in pieces that grow with the log, so that there are never many. */
final class PageTimes {
    private static final int MOST = 160; // pieces
    private static final long DAY = 86_400_000;

    /** Widths in milliseconds; each is a multiple of the one before. */
    private static final long[] WIDTHS = {
        1000,
        5000,
        10_000,
        30_000,
        60_000,
        300_000,
        600_000,
        1_800_000,
        3_600_000,
        10_800_000,
        21_600_000,
        43_200_000,
        DAY,
        7 * DAY,
        28 * DAY,
        364 * DAY,
        3640 * DAY,
        364_000 * DAY
    };

    private final TreeMap<Long, long[]> pieces = new TreeMap<>();
    private int width;

    void add(long millis, boolean isFailed) {
        long index = Math.floorDiv(millis, WIDTHS[width]);
        add(index, 1, isFailed ? 1 : 0);
        while (pieces.lastKey() - pieces.firstKey() >= MOST && width < WIDTHS.length - 1) {
            widen();
        }
    }

    private void add(long index, long events, long failures) {
        long[] counts = pieces.computeIfAbsent(index, piece -> new long[2]);
        counts[0] += events;
        counts[1] += failures;
    }

    private void widen() {
        long factor = WIDTHS[width + 1] / WIDTHS[width];
        TreeMap<Long, long[]> before = new TreeMap<>(pieces);
        pieces.clear();
        before.forEach((index, counts) -> add(Math.floorDiv(index, factor), counts[0], counts[1]));
        width++;
    }

    PageTimeline timeline() {
        List<PageTimeline.Piece> all = new ArrayList<>();
        if (!pieces.isEmpty() && pieces.lastKey() - pieces.firstKey() < MOST) {
            for (long i = pieces.firstKey(); i <= pieces.lastKey(); i++) {
                long[] counts = pieces.getOrDefault(i, new long[2]);
                all.add(new PageTimeline.Piece(i * WIDTHS[width], counts[0], counts[1]));
            }
        }
        return new PageTimeline(WIDTHS[width], all);
    }
}
