// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;

/** A member more of an event's object, of what the log does not say. */
@FunctionalInterface
public interface EventMember {
    /**
     * Writes the member, its name and its value, or nothing.
     *
     * @param json where it goes, within the event's object
     * @param event the event
     * @throws IOException if the writer's stream fails
     */
    void write(JsonWriter json, AuditEvent event) throws IOException;
}
