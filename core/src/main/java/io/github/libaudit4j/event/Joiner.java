// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins records to events and gives them out in order; for one thread. The rules stand in {@code
 * docs/events.md}.
 *
 * <p>A record costs the same whatever is open: its event is found by its id, and to give out events
 * only the first one of its node is looked at. Measured by {@code EventBenchmark}.
 */
final class Joiner {
    private final Limits limits;
    private final EventListener out;
    private final Losses losses;
    private final Nodes nodes;
    private final OpenEvents open = new OpenEvents();
    private final GivenOut givenOut = new GivenOut();
    private long held;
    private long records;
    private long events;
    private long incomplete;

    Joiner(Limits limits, EventListener out) {
        this.limits = limits;
        this.out = out;
        this.losses = new Losses(out);
        this.nodes = new Nodes(Nodes.MOST_IDLE, losses);
    }

    /** Takes a record that the caller may change afterwards. */
    void push(AuditRecord record) {
        push(record, false);
    }

    /** Takes a record, and its bytes where they are its own. */
    void push(AuditRecord record, boolean isOwn) {
        records++;
        Node node = nodes.of(record);
        OpenEvent event = find(node, record.millis(), record.serial());
        if (event == null && !isKnown(node, record)) {
            event = open(node, record.type(), record.millis(), record.serial());
        }
        if (event != null) {
            add(event, record, isOwn);
            end(event, record.type());
        }
        release(node);
        keepToLimits();
    }

    /** Counts a record of a node as {@link #push} does, and keeps nothing of it. */
    void pass(Node node, int type, long millis, long serial) {
        records++;
        if (!node.isBusy && isEnd(node, type)) {
            passWhole(node, type, millis, serial);
            return;
        }
        OpenEvent event = find(node, millis, serial);
        if (event == null && !isMark(node, type, millis, serial)) {
            event = open(node, type, millis, serial);
        }
        if (event != null) {
            end(event, type);
        }
        release(node);
        keepToLimits();
    }

    /** An event that ends as it begins, while none of its node is open: it need not be opened. */
    private void passWhole(Node node, int type, long millis, long serial) {
        long hash = OpenEvents.hash(node, millis, serial);
        boolean isLate = givenOut.has(node, serial, hash);
        if (!isLate && Serials.isCounted(serial, type)) {
            node.serials.add(serial, node.isLater(millis), losses);
        }
        node.begin(millis, limits.timeoutMillis());
        nodes.heardOf(node);
        givenOut.add(node, serial, hash);
        events++;
        incomplete += isLate ? 1 : 0;
    }

    /** The node whose name stands in some bytes. */
    Node node(byte[] bytes, int from, int to) {
        return nodes.of(bytes, from, to);
    }

    /** The open event of an id, or null. */
    private OpenEvent find(Node node, long millis, long serial) {
        if (node.last != null && node.last.is(millis, serial)) {
            return node.last;
        }
        OpenEvent event = open.find(node, millis, serial, OpenEvents.hash(node, millis, serial));
        node.last = event != null ? event : node.last;
        return event;
    }

    private OpenEvent open(Node node, int type, long millis, long serial) {
        long hash = OpenEvents.hash(node, millis, serial);
        boolean isLate = givenOut.has(node, serial, hash);
        if (!isLate && Serials.isCounted(serial, type)) {
            node.serials.add(serial, node.isLater(millis), losses);
        }
        OpenEvent event = open.open(node, millis, serial, hash);
        event.late = isLate;
        event.deadline = node.begin(millis, limits.timeoutMillis());
        node.queue.add(event);
        node.last = event;
        held += event.held;
        if (!node.isBusy) {
            nodes.busy(node);
            held += node.size();
        }
        return event;
    }

    /** Whether a record says nothing new of an event that was given out. */
    private boolean isKnown(Node node, AuditRecord record) {
        long hash = OpenEvents.hash(node, record.millis(), record.serial());
        if (!givenOut.has(node, record.serial(), hash)) {
            return false;
        }
        if (givenOut.hadRecord(hash, record)) {
            losses.duplicate(node, record.serial());
            return true;
        }
        return isMark(node, record.type(), record.millis(), record.serial());
    }

    /** Whether a record is the mark at the end of an event that was given out. */
    private boolean isMark(Node node, int type, long millis, long serial) {
        boolean isMark =
                type == RecordTypes.EOE
                        && givenOut.has(node, serial, OpenEvents.hash(node, millis, serial));
        if (isMark) {
            node.hasMarks = true;
            losses.marks++;
        }
        return isMark;
    }

    private void add(OpenEvent event, AuditRecord record, boolean isOwn) {
        if (event.has(record)) {
            losses.duplicate(event.node, event.serial);
            return;
        }
        if (event.hasRoomFor(record, limits)) {
            held += event.add(isOwn ? record : record.copy());
        } else {
            event.dropped++;
            losses.dropped++;
        }
        if (event.late) {
            losses.late(event.node, event.serial);
        }
    }

    /** Whether no record of its event follows one of that type: after PROCTITLE EOE may. */
    private static boolean isEnd(Node node, int type) {
        return type == RecordTypes.PROCTITLE ? !node.hasMarks : Endings.standsAlone(type);
    }

    private static void end(OpenEvent event, int type) {
        if (type == RecordTypes.EOE) {
            event.node.hasMarks = true;
            event.complete = event.ended = true;
        } else {
            boolean isEnd = isEnd(event.node, type);
            event.complete |= isEnd || type == RecordTypes.PROCTITLE;
            event.ended |= isEnd;
        }
    }

    /** Gives out what has ended or timed out, up to the first event that has not. */
    private void release(Node node) {
        OpenEvent first = node.queue.first();
        while (first != null && (first.ended || node.isPast(first.deadline))) {
            give(first);
            first = node.queue.first();
        }
    }

    /** Gives out the first event of its node. */
    private void give(OpenEvent event) {
        Node node = event.node;
        AuditEvent given = event.isEmpty() ? null : event.take();
        node.queue.removeFirst();
        held -= event.held;
        leave(node, event);
        givenOut.add(event, given);
        events++;
        incomplete += event.complete && !event.late ? 0 : 1;
        open.close(event);
        if (given != null) {
            out.event(given);
        }
    }

    private void leave(Node node, OpenEvent event) {
        if (node.last == event) {
            node.last = null;
        }
        if (node.queue.first() == null) {
            nodes.idle(node);
            held -= node.size();
        }
    }

    private void keepToLimits() {
        while (open.count() > limits.openEvents() || held > limits.heldBytes()) {
            Node node = open.oldest().node;
            give(node.queue.first());
            release(node);
        }
    }

    /** Gives out what is open for longer than the time-out by the caller's clock. */
    void maintain(long now) {
        long timeout = limits.timeoutMillis();
        OpenEvent unseen = open.newest();
        while (unseen != null && unseen.seen == OpenEvent.UNSEEN) {
            unseen.seen = now;
            unseen = unseen.older;
        }
        List<Node> expired = new ArrayList<>();
        OpenEvent event = open.oldest();
        while (event != null && now - event.seen >= timeout) {
            event.ended = true;
            expired.add(event.node);
            event = event.newer;
        }
        expired.forEach(this::release);
        nodes.settleQuiet(now, timeout);
    }

    /** Gives out all. */
    void close() {
        while (open.oldest() != null) {
            give(open.oldest().node.queue.first());
        }
        nodes.settle();
    }

    int open() {
        return open.count();
    }

    long held() {
        return held;
    }

    int nodes() {
        return nodes.count();
    }

    EventCounts counts() {
        return new EventCounts(
                records,
                events,
                incomplete,
                losses.missing,
                losses.restarts,
                losses.late,
                losses.duplicates,
                losses.marks,
                losses.dropped);
    }
}
