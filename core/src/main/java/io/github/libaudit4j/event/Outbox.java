// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import java.util.ArrayDeque;

/** What waits to be told to a listener, in order. */
final class Outbox implements EventListener {
    private final ArrayDeque<Object> waiting = new ArrayDeque<>(); // AuditEvent or Loss
    private boolean delivering;

    @Override
    public void event(AuditEvent event) {
        waiting.add(event);
    }

    @Override
    public void loss(Loss loss) {
        waiting.add(loss);
    }

    /** Tells all; what is added meanwhile by a call from inside the listener is told as well. */
    void deliver(EventListener listener) {
        if (!delivering && !waiting.isEmpty()) {
            tell(listener);
        }
    }

    private void tell(EventListener listener) {
        delivering = true;
        try {
            while (!waiting.isEmpty()) {
                deliver(waiting.remove(), listener);
            }
        } finally {
            delivering = false;
        }
    }

    private static void deliver(Object next, EventListener listener) {
        if (next instanceof AuditEvent event) {
            listener.event(event);
        } else {
            listener.loss((Loss) next);
        }
    }
}
