// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** Has events answered, some at a time, and hands on the answers in order. */
final class Replies<R> {
    private static final int MOST_EVENTS = 128;
    private static final int MOST_BYTES = 1 << 17;

    private final Answer<R> answer;
    private final Workers workers;
    private final ArrayDeque<Future<R>> made = new ArrayDeque<>();
    private List<AuditEvent> events = new ArrayList<>(MOST_EVENTS);
    private long bytes;
    private boolean isDone;

    Replies(Answer<R> answer, Workers workers) {
        this.answer = answer;
        this.workers = workers;
    }

    /** Adds an event that shows the clues. */
    void add(AuditEvent event) {
        events.add(event);
        bytes += event.length();
        if (events.size() == MOST_EVENTS || bytes >= MOST_BYTES) {
            send();
        }
    }

    private void send() {
        List<AuditEvent> some = events;
        made.add(workers.submit(() -> answer.make(some)));
        events = new ArrayList<>(MOST_EVENTS);
        bytes = 0;
    }

    /** Hands on what is made, and waits where more than so much waits. */
    void deliver(int most) throws IOException {
        while (!isDone && !made.isEmpty() && (made.size() > most || made.peek().isDone())) {
            R next = Workers.result(made.poll());
            isDone = !answer.take(next);
        }
    }

    /** Hands on all. */
    void finish() throws IOException {
        if (!events.isEmpty()) {
            send();
        }
        deliver(0);
    }

    /** Whether no more is wanted. */
    boolean isDone() {
        return isDone;
    }
}
