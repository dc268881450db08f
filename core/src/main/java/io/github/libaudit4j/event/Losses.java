// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.event.Loss.Kind;

/** Counts what is lost and tells the listener. */
final class Losses {
    long missing;
    long restarts;
    long late;
    long duplicates;
    long marks;
    long dropped;

    private final EventListener listener;

    Losses(EventListener listener) {
        this.listener = listener;
    }

    void gap(Node node, long count, long before, long after) {
        missing += count;
        listener.loss(new Loss(node.name(), Kind.GAP, count, before, after));
    }

    void restart(Node node, long before, long after) {
        restarts++;
        listener.loss(new Loss(node.name(), Kind.RESTART, 0, before, after));
    }

    void late(Node node, long serial) {
        late++;
        listener.loss(new Loss(node.name(), Kind.LATE, 1, serial, serial));
    }

    void duplicate(Node node, long serial) {
        duplicates++;
        listener.loss(new Loss(node.name(), Kind.DUPLICATE, 1, serial, serial));
    }
}
