// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

/**
 * What is missing, or came too late or twice.
 *
 * @param node the host, or null where its records name none
 * @param kind what happened
 * @param count how many serials ({@link Kind#GAP}) or records it concerns; 0 for {@link
 *     Kind#RESTART}
 * @param before the serial before the gap or restart, else the record's
 * @param after the serial after the gap or restart, else the record's
 */
public record Loss(String node, Kind kind, long count, long before, long after) {
    /** What can happen. */
    public enum Kind {
        /**
         * Serials between {@code before} and {@code after} never came: the kernel dropped events,
         * or they went missing on the way. Said when 1,024 later serials came, at the end, or when
         * {@link Reassembler#maintain} finds that no more came for the time-out.
         */
        GAP,
        /**
         * A record came after its event was given out. It starts a second event of the same id,
         * with those that come late as well.
         */
        LATE,
        /** A record came twice; the second one was dropped. */
        DUPLICATE,
        /** The serials begin anew at {@code after}, as they do when a host boots: no loss. */
        RESTART
    }
}
