// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;
import java.util.List;

/**
 * What is made of the events that are found.
 *
 * @param <R> what is made of some of them, for example bytes to be written
 */
public interface Answer<R> {
    /**
     * Makes something of some events; several threads call this at once.
     *
     * @param shown events that show the clues, in order; never empty
     * @return what {@link #take} gets
     */
    R make(List<AuditEvent> shown);

    /**
     * Takes what was made, in the order of the events; one thread calls this.
     *
     * @param made what {@link #make} gave
     * @return false where no more is wanted
     * @throws IOException if it cannot be taken; reading ends
     */
    boolean take(R made) throws IOException;
}
