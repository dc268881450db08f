// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/** One thing that events are counted by; each event has any number of values of it. */
interface Dimension {
    /** Goes to an event's first value; false where it has none. */
    boolean first(EventView view);

    /** Goes to its next value; of most things an event has one. */
    default boolean next(EventView view) {
        return false;
    }

    /** Adds the value's bytes. */
    void addTo(Bytes key);
}
