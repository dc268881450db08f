// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.io.Closeable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Joins records to events: by node, time and serial, interleaved or not, from any number of hosts.
 *
 * <pre>{@code
 * try (Reassembler reassembler = new Reassembler(event -> System.out.println(event))) {
 *     reassembler.push(RecordParser.parse(
 *             "type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44 ..."));
 *     reassembler.push(RecordParser.parse(
 *             "type=PROCTITLE msg=audit(1795389377.447:5164062): proctitle=617564697463746C"));
 * }
 * }</pre>
 *
 * <p>Events go out in the order of time for each node. One that has ended is given out at once
 * unless an older one of its node is still open. What is held is bounded by the {@link Limits}. The
 * rules, one by one, stand in {@code docs/events.md}.
 *
 * <p>Several threads may push. A call holds a lock until its listener calls have returned, so that
 * the listener is never called twice at a time, and a slow listener slows down those who push. From
 * inside the listener the same thread may call any method; what such a call gives out is told after
 * the current listener call. The listener must not wait for another thread that calls this object:
 * that thread waits for the listener. What a listener throws goes to the caller; what was still to
 * be told is told by the next call.
 */
public final class Reassembler implements Closeable {
    private final EventListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Outbox outbox = new Outbox();
    private final Joiner joiner;
    private boolean closed;

    /**
     * A reassembler with {@link Limits#DEFAULTS}.
     *
     * @param listener takes the events
     */
    public Reassembler(EventListener listener) {
        this(Limits.DEFAULTS, listener);
    }

    /**
     * A reassembler.
     *
     * @param limits how much to hold, and for how long
     * @param listener takes the events
     */
    public Reassembler(Limits limits, EventListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        this.joiner = new Joiner(limits, outbox);
    }

    /**
     * Takes a record.
     *
     * @param record the record; what is kept of it is copied
     * @throws IllegalStateException if this is closed
     */
    public void push(AuditRecord record) {
        push(record, false);
    }

    /**
     * Takes records and the bytes they stand over.
     *
     * @param records records that nobody changes any more, nor their bytes; they are not copied
     * @throws IllegalStateException if this is closed
     */
    public void give(List<AuditRecord> records) {
        lock.lock();
        try {
            checkOpen();
            for (int i = 0; i < records.size(); i++) {
                joiner.push(records.get(i), true);
            }
            outbox.deliver(listener);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes what the kernel sends over netlink.
     *
     * @param type the message's type, for example 1300
     * @param payload an array that holds the payload, from {@code audit(} on; copied
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @throws AuditFormatException if the payload does not start with an audit id
     * @throws IllegalStateException if this is closed
     */
    public void push(int type, byte[] payload, int from, int to) {
        byte[] own = Arrays.copyOfRange(payload, from, to);
        push(RecordParser.parse(type, own, 0, own.length), true);
    }

    /**
     * Takes note of a record of an event that the caller does not need: it counts for what is open,
     * ended and missing as any other, and nothing of it is kept. An event is given out if one of
     * its records was pushed, with those that were. What cannot be seen is that such a record came
     * twice: it is then counted as late.
     *
     * @param bytes an array that holds the name of its node
     * @param nodeFrom the index of the name's first byte
     * @param nodeTo the index after its last byte; the same where there is no node
     * @param type the record's type
     * @param millis its time in milliseconds since 1970
     * @param serial its serial
     * @throws IllegalStateException if this is closed
     */
    public void pass(byte[] bytes, int nodeFrom, int nodeTo, int type, long millis, long serial) {
        lock.lock();
        try {
            checkOpen();
            joiner.pass(joiner.node(bytes, nodeFrom, nodeTo), type, millis, serial);
            outbox.deliver(listener);
        } finally {
            lock.unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the reassembler is closed");
        }
    }

    private void push(AuditRecord record, boolean isOwn) {
        lock.lock();
        try {
            checkOpen();
            joiner.push(record, isOwn);
            outbox.deliver(listener);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives out the events that have been open for the time-out by a clock. Live input needs it: a
     * host that falls silent has no later record to end its last event. To be called about twice a
     * second; an event is given out by the first call that comes the time-out or more after the
     * first call that saw it. Does nothing when closed.
     *
     * @param nowMillis milliseconds of any clock that does not go back
     */
    public void maintain(long nowMillis) {
        lock.lock();
        try {
            if (!closed) {
                joiner.maintain(nowMillis);
            }
            outbox.deliver(listener);
        } finally {
            lock.unlock();
        }
    }

    /** Gives out all that is held, ended or not; the second call finds nothing more. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                joiner.close();
            }
            outbox.deliver(listener);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was taken, given out and lost so far.
     *
     * @return the counts of this moment
     */
    public EventCounts counts() {
        lock.lock();
        try {
            return joiner.counts();
        } finally {
            lock.unlock();
        }
    }
}
