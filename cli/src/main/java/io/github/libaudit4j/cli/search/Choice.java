// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;

/** Which of the events are printed, where these are not all that are found. */
interface Choice {
    /** Takes an event that is printed. */
    interface Printed {
        void print(AuditEvent event) throws IOException;
    }

    /** Takes the next event, in the order of the log. */
    void take(AuditEvent event, boolean isFound, Printed out) throws IOException;

    /** Prints what was kept to the end. */
    default void end(Printed out) throws IOException {}

    /** Whether one more that is found would count. */
    default boolean wantsMore() {
        return true;
    }

    /** Whether nothing more will be printed, whatever comes. */
    default boolean isDone() {
        return false;
    }
}
