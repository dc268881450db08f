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
        push(record, false, true);
    }

    /**
     * Takes a record, and its bytes where they are its own.
     *
     * @param isWanted whether its event is to be given out; false hangs on its other records
     */
    void push(AuditRecord record, boolean isOwn, boolean isWanted) {
        push(nodes.of(record), record, isOwn, isWanted);
    }

    private void push(Node node, AuditRecord record, boolean isOwn, boolean isWanted) {
        records++;
        OpenEvent event = find(node, record.millis(), record.serial());
        if (event == null && !isKnown(node, record)) {
            event = open(node, record.type(), record.millis(), record.serial());
        }
        if (event != null) {
            split(event);
            event.isWanted |= isWanted;
            add(event, record, isOwn);
            end(event, record.type());
        }
        release(node);
        keepToLimits();
    }

    /** Takes the records of a run; its bytes are copied if they are kept. */
    void join(RecordRun run, boolean isWanted) {
        Node node = nodes.of(run.bytes, run.nodeFrom, run.nodeTo);
        long hash = OpenEvents.hash(node, run.millis, run.serial);
        if (!isSimple(node, run, hash)) {
            pushEach(node, run, isWanted);
        } else if (!node.isBusy && isWhole(node, run)) {
            joinWhole(node, run, hash, isWanted);
        } else if (open.find(node, run.millis, run.serial, hash) == null) {
            joinPart(node, run, hash, isWanted);
        } else {
            pushEach(node, run, isWanted);
        }
    }

    /** Whether to take the run at once is the same as to take one record of it after another. */
    private boolean isSimple(Node node, RecordRun run, long hash) {
        int type = run.lastType();
        return (type != RecordTypes.EOE || run.count() > 1 && (node.hasMarks || !run.isMarked()))
                && run.isWithin(limits)
                && held + run.held() + node.size() <= limits.heldBytes()
                && open.count() < limits.openEvents()
                && !givenOut.has(node, run.serial, hash);
    }

    private static boolean isWhole(Node node, RecordRun run) {
        return run.lastType() == RecordTypes.EOE || isEnd(node, run.lastType());
    }

    /** An event that ends as it begins, while none of its node is open: it need not be opened. */
    private void joinWhole(Node node, RecordRun run, long hash, boolean isWanted) {
        if (isWanted && run.repeats()) {
            pushEach(node, run, true);
            return;
        }
        records += run.count();
        if (Serials.isCounted(run.serial, run.type(0))) {
            node.serials.add(run.serial, node.isLater(run.millis), losses);
        }
        node.begin(run.millis, limits.timeoutMillis());
        node.hasMarks |= run.lastType() == RecordTypes.EOE;
        nodes.heardOf(node);
        events++;
        if (isWanted) {
            AuditEvent event = new AuditEvent(run.copy(), true);
            givenOut.add(node, run.serial, hash, run.held(), event);
            out.event(event);
        } else {
            givenOut.add(node, run.serial, hash, 0, null);
        }
    }

    /** The first records of an event, of which more may come. */
    private void joinPart(Node node, RecordRun run, long hash, boolean isWanted) {
        records += run.count();
        OpenEvent event = open(node, run.type(0), run.millis, run.serial, hash, false);
        event.isWanted = isWanted;
        held += event.hold(run);
        end(event, run.lastType());
        release(node);
        keepToLimits();
    }

    private void pushEach(Node node, RecordRun run, boolean isWanted) {
        RecordRun own = run.copy();
        AuditRecord first = own.head(null, 0);
        for (int i = 0; i < own.count(); i++) {
            push(node, i == 0 ? first : own.head(first, i), true, isWanted);
        }
    }

    /** Has an event hold the records of its run one by one, as others do. */
    private void split(OpenEvent event) {
        if (event.run == null) {
            return;
        }
        RecordRun run = event.release();
        held -= run.heldRecords();
        AuditRecord first = run.head(null, 0);
        for (int i = 0; i < run.count(); i++) {
            add(event, i == 0 ? first : run.head(first, i), true);
        }
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
        return open(node, type, millis, serial, hash, givenOut.has(node, serial, hash));
    }

    private OpenEvent open(
            Node node, int type, long millis, long serial, long hash, boolean isLate) {
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
        if (event.isWanted && event.run != null && event.run.repeats()) {
            split(event);
        }
        AuditEvent given = event.take();
        node.queue.removeFirst();
        held -= event.held;
        leave(node, event);
        givenOut.add(event, given);
        events++;
        incomplete += event.complete && !event.late ? 0 : 1;
        boolean isWanted = event.isWanted;
        open.close(event);
        if (isWanted) {
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

    /** Has all that is open stand over bytes of its own. */
    void settle() {
        for (OpenEvent event = open.oldest(); event != null; event = event.newer) {
            event.settle();
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
