// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;

/** How events are printed, or what else is done with them one after another. */
public interface EventForm extends Closeable, Flushable {
    /**
     * Takes the next event.
     *
     * @param event the event
     * @throws IOException if the output fails
     */
    void write(AuditEvent event) throws IOException;

    /**
     * Whether it has all that it wants.
     *
     * @return true where further events would be left out
     */
    default boolean isDone() {
        return false;
    }
}
