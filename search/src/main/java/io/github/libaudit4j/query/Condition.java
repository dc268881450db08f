// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;

/**
 * A question about one event: whether it is one of those that are looked for. It does not change,
 * and several threads may ask it about different events.
 */
public interface Condition {
    /**
     * Whether an event is looked for.
     *
     * @param event the event
     * @return true if it meets the condition
     */
    boolean test(AuditEvent event);

    /**
     * What can be seen of every event that meets this before its records are parsed. A reader may
     * leave out events that show none of it; it never has to.
     *
     * @return the clues; {@link Clues#NONE} where any event may meet this
     */
    Clues clues();
}
