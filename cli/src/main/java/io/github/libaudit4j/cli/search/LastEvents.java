// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;
import java.util.ArrayDeque;

/** The last events of those that are found. They are kept in memory. */
final class LastEvents implements Choice {
    private final int count;
    private final ArrayDeque<AuditEvent> events = new ArrayDeque<>();

    LastEvents(int count) {
        this.count = count;
    }

    @Override
    public void take(AuditEvent event, boolean isFound, Printed out) {
        if (!isFound) {
            return;
        }
        if (events.size() == count) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    @Override
    public void end(Printed out) throws IOException {
        for (AuditEvent event : events) {
            out.print(event);
        }
        events.clear();
    }
}
