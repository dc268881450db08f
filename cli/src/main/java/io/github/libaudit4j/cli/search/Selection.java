// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

/**
 * Which of the events that are found are printed, and what else; 0 for what was not asked for.
 *
 * @param first how many of the first
 * @param last how many of the last; not with {@code first} or {@code around}
 * @param around how many events of the same process before and after each
 */
public record Selection(long first, int last, int around) {
    /** All that are found, and nothing else. */
    public static final Selection ALL = new Selection(0, 0, 0);

    boolean isAll() {
        return first == 0 && last == 0 && around == 0;
    }

    /** What makes the choice; null where all is printed. */
    Choice choice() {
        if (isAll()) {
            return null;
        }
        if (last > 0) {
            return new LastEvents(last);
        }
        Around others = around > 0 ? new Around(around) : null;
        return first > 0 ? new FirstEvents(first, others) : others;
    }
}
