// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Reads a log event by event, in bounded memory; for one thread.
 *
 * <pre>{@code
 * try (EventReader reader = new EventReader(new RecordReader(Files.newInputStream(path)))) {
 *     while (reader.next()) {
 *         System.out.println(reader.event().serial() + " " + reader.event().count());
 *     }
 *     System.err.println(reader.counts().missing() + " serials missing");
 * }
 * }</pre>
 *
 * <p>For a log that is still written, where an event must not wait for the next line, push its
 * records to a {@link Reassembler}.
 */
public final class EventReader implements Closeable {
    private final RecordReader in;
    private final Outbox outbox = new Outbox();
    private final Joiner joiner;
    private final Queue queue;
    private final ArrayDeque<AuditEvent> events = new ArrayDeque<>();
    private AuditEvent event;
    private long unreadable;
    private boolean ended;
    private IOException failure;

    /**
     * A reader with {@link Limits#DEFAULTS}, of which losses are known by {@link #counts()}.
     *
     * @param in the records; closed with this
     */
    public EventReader(RecordReader in) {
        this(in, Limits.DEFAULTS, loss -> {});
    }

    /**
     * A reader.
     *
     * @param in the records; closed with this
     * @param limits how much to hold, and for how long
     * @param losses told of each loss while {@link #next()} reads
     */
    public EventReader(RecordReader in, Limits limits, Consumer<Loss> losses) {
        this.in = in;
        this.joiner = new Joiner(limits, outbox);
        this.queue = new Queue(events, losses);
    }

    private record Queue(ArrayDeque<AuditEvent> events, Consumer<Loss> losses)
            implements EventListener {
        @Override
        public void event(AuditEvent event) {
            events.add(event);
        }

        @Override
        public void loss(Loss loss) {
            losses.accept(loss);
        }
    }

    /**
     * Moves to the next event.
     *
     * @return false at the end of the input
     * @throws IOException if reading failed; the events of all records before it are given first
     */
    public boolean next() throws IOException {
        while (events.isEmpty() && !ended) {
            read();
        }
        event = events.poll();
        if (event == null && failure != null) {
            throw failure;
        }
        return event != null;
    }

    private void read() {
        try {
            ended = !in.next();
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        if (ended) {
            joiner.close();
        } else {
            take();
        }
        outbox.deliver(queue);
    }

    private void take() {
        switch (in.unit()) {
            case RECORD -> joiner.push(in.record());
            case UNREADABLE -> unreadable++;
            default -> {} // of a line that was counted, or never a record
        }
    }

    /**
     * The event.
     *
     * @return the event that {@link #next()} moved to; null before it and at the end
     */
    public AuditEvent event() {
        return event;
    }

    /**
     * How many lines should hold a record and do not.
     *
     * @return the lines so far
     */
    public long unreadable() {
        return unreadable;
    }

    /**
     * What was taken, given out and lost so far.
     *
     * @return the counts of this moment
     */
    public EventCounts counts() {
        return joiner.counts();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
