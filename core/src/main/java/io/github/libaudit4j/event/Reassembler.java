// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import java.io.Closeable;
import java.util.Arrays;
import java.util.Objects;

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
 * <p>Several threads may push. A call holds this object's monitor until its listener calls have
 * returned, so that the listener is never called twice at a time, and a slow listener slows down
 * those who push. From inside the listener the same thread may call any method; what such a call
 * gives out is told after the current listener call. The listener must not wait for another thread
 * that calls this object: that thread waits for the listener. What a listener throws goes to the
 * caller; what was still to be told is told by the next call.
 */
public final class Reassembler implements Closeable {
    private final EventListener listener;
    private final Outbox outbox = new Outbox();
    private final Joiner joiner;
    private byte[] shared; // that records of a reader stand over
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
        push(record, true);
    }

    /**
     * Takes the record that a reader stands at, over the reader's bytes. What is held when the
     * reader has gone on to other bytes is copied then; most events have been given out before. A
     * listener that keeps such an event keeps the reader's array with it, of up to 64 KiB.
     *
     * @param reader at a {@link RecordReader.Unit#RECORD}
     * @throws IllegalStateException if this is closed
     */
    public synchronized void push(RecordReader reader) {
        if (reader.keepBytes()) {
            if (shared != reader.bytes()) {
                joiner.settle();
                shared = reader.bytes();
            }
            take(reader.record().share(), true, true);
        } else {
            take(reader.record(), false, true);
        }
    }

    /**
     * Takes a record of an event that is perhaps not needed: it counts for what is open, ended and
     * missing as any other, but an event is given out only if one of its records is wanted.
     *
     * @param record the record; what is kept of it is copied
     * @param isWanted whether its event is to be given out
     * @throws IllegalStateException if this is closed
     */
    public synchronized void push(AuditRecord record, boolean isWanted) {
        take(record, false, isWanted);
    }

    /**
     * Takes the records of runs one after another, as {@link #push(AuditRecord, boolean)} does.
     * Where those of a run are all of an event, and it is not wanted, they are forgotten with it:
     * if such a record comes again, in an event that is wanted, it is not known as the same.
     *
     * @param runs the records; what is kept of them is copied, unless their owner keeps them
     * @throws IllegalStateException if this is closed
     */
    public synchronized void join(RecordRun.Source runs) {
        checkOpen();
        for (RecordRun run = runs.next(); run != null; run = runs.next()) {
            joiner.join(run, runs.isWanted());
            outbox.deliver(listener);
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
        AuditRecord record = RecordParser.parse(type, own, 0, own.length);
        synchronized (this) {
            take(record, true, true);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the reassembler is closed");
        }
    }

    private void take(AuditRecord record, boolean isOwn, boolean isWanted) {
        checkOpen();
        joiner.push(record, isOwn, isWanted);
        outbox.deliver(listener);
    }

    /**
     * Gives out the events that have been open for the time-out by a clock. Live input needs it: a
     * host that falls silent has no later record to end its last event. To be called about twice a
     * second; an event is given out by the first call that comes the time-out or more after the
     * first call that saw it. Does nothing when closed.
     *
     * @param nowMillis milliseconds of any clock that does not go back
     */
    public synchronized void maintain(long nowMillis) {
        if (!closed) {
            joiner.maintain(nowMillis);
        }
        outbox.deliver(listener);
    }

    /** Gives out all that is held, ended or not; the second call finds nothing more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            joiner.close();
        }
        outbox.deliver(listener);
    }

    /**
     * What was taken, given out and lost so far.
     *
     * @return the counts of this moment
     */
    public synchronized EventCounts counts() {
        return joiner.counts();
    }
}
