// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;

/**
 * An event lies between two times.
 *
 * @param from the earliest millisecond since 1970
 * @param to the latest
 */
record TimeCondition(long from, long to) implements Condition {
    @Override
    public boolean test(AuditEvent event) {
        long millis = event.millis();
        return from <= millis && millis <= to;
    }

    @Override
    public Clues clues() {
        return Clues.between(from, to);
    }

    /** All other times, where those are one span; else null. */
    TimeCondition opposite() {
        if (from == Long.MIN_VALUE && to < Long.MAX_VALUE) {
            return new TimeCondition(to + 1, Long.MAX_VALUE);
        }
        return to == Long.MAX_VALUE && from > Long.MIN_VALUE
                ? new TimeCondition(Long.MIN_VALUE, from - 1)
                : null;
    }
}
