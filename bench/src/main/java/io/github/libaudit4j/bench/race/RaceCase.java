// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench.race;

/**
 * A command that is raced, a row of {@code bench/cases.tsv}.
 *
 * @param name what it is called on the command line
 * @param group what is asked; ours are compared with the peers of the same group
 * @param side whose it is
 * @param aims MB for each processor second that are aimed at, on a log from 100 MB and on one from
 *     1 GB on, such as {@code 150,300}; {@code -} for none. Logs of a special kind have no aim
 * @param command what runs
 */
record RaceCase(String name, String group, Side side, String aims, String command) {
    private static final long LARGE = 1_000_000_000;

    /** Whose command it is. */
    enum Side {
        /** One of this project. */
        OURS,
        /** Another program that answers the same. */
        PEER,
        /** A program that does less than any answer needs. */
        LIMIT,
        /** A start that reads no log. */
        START
    }

    boolean isOurs() {
        return side == Side.OURS;
    }

    /** What is aimed at on a log; 0 for nothing. */
    int aim(RacedLog log) {
        if (aims.equals("-") || !log.hasAims()) {
            return 0;
        }
        return Integer.parseInt(aims.split(",")[log.bytes() < LARGE ? 0 : 1]);
    }

    /** The kind of command that it is, {@code search} of {@code search-key}. */
    String family() {
        return group.split("-")[0];
    }

    boolean answersAs(RaceCase other) {
        return side == Side.PEER && group.equals(other.group);
    }
}
