// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.List;

/**
 * How many events there were over time.
 *
 * @param width milliseconds of a piece of time
 * @param pieces one after another, also those without events
 */
public record PageTimeline(long width, List<Piece> pieces) {
    /** Copies the pieces. */
    public PageTimeline {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of time.
     *
     * @param start its first millisecond
     * @param events how many events began in it
     * @param failures how many of these failed
     */
    public record Piece(long start, long events, long failures) {}

    /**
     * The most events of a piece.
     *
     * @return 0 where there is no event
     */
    public long mostEvents() {
        return pieces.stream().mapToLong(Piece::events).max().orElse(0);
    }

    /**
     * The most failures of a piece.
     *
     * @return 0 where nothing failed
     */
    public long mostFailures() {
        return pieces.stream().mapToLong(Piece::failures).max().orElse(0);
    }
}
