// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.output.EventForm;
import io.github.libaudit4j.cli.output.EventSink;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads on where an earlier search ended, and notes where the next one is to go on.
 *
 * <p>An event that is still open at the end of what there is, and young, is left to the next search
 * with those that follow it. The checkpoint is kept after all that was found is written.
 */
public final class CheckpointSink implements RecordSink {
    private final Checkpoint before;
    private final Places places;
    private final Store store;
    private final InstantSource clock;
    private final int timeoutMillis;
    private final EventSink sink;
    private final List<String> notes = new ArrayList<>();
    private Input input;
    private ReadLog log;
    private long base; // where in its log the present input began to be read
    private boolean isStopped; // before the end of all inputs
    private boolean isEnding;
    private boolean isHolding;
    private boolean isClosed;

    /** Keeps a checkpoint. */
    @FunctionalInterface
    public interface Store {
        /**
         * Puts it in the place of the one before.
         *
         * @param checkpoint the checkpoint
         * @throws IOException if it cannot be written
         */
        void keep(Checkpoint checkpoint) throws IOException;
    }

    /**
     * A sink.
     *
     * @param before how far earlier searches came
     * @param search takes the events
     * @param limits how long an event may take
     * @param clock tells how old an event is
     * @param store where the next checkpoint goes
     */
    public CheckpointSink(
            Checkpoint before, EventForm search, Limits limits, InstantSource clock, Store store) {
        this.before = before;
        this.places = new Places(before.last());
        this.store = store;
        this.clock = clock;
        this.timeoutMillis = limits.timeoutMillis();
        this.sink = EventSink.of(new Taken(search), limits);
    }

    /** The events on their way to the search. */
    private final class Taken implements EventForm {
        private final EventForm search;

        Taken(EventForm search) {
            this.search = search;
        }

        @Override
        public void write(AuditEvent event) throws IOException {
            EventId id = EventId.of(event.record(0));
            isHolding |= search.isDone() || isEnding && isOpen(event);
            if (isHolding) {
                places.held(id);
            } else {
                search.write(event);
                places.done(id);
            }
        }

        @Override
        public boolean isDone() {
            return search.isDone();
        }

        @Override
        public void flush() throws IOException {
            search.flush();
        }

        @Override
        public void close() throws IOException {
            search.close();
        }
    }

    /** Whether more records of the event may come. */
    private boolean isOpen(AuditEvent event) {
        return !event.complete() && (isStopped || isYoung(event.millis()));
    }

    /**
     * Opens a log where it is to be read on.
     *
     * @param input the log
     * @param progress is told of what is read
     * @return the rest of it
     * @throws IOException if it cannot be read
     */
    public synchronized InputStream open(Input input, Progress progress) throws IOException {
        LogRest rest = LogRest.open(before, input, progress);
        if (rest.note() != null) {
            notes.add(rest.note());
        }
        this.input = input;
        log = rest.log();
        base = log.end.offset();
        places.log(log);
        return rest.in();
    }

    @Override
    public synchronized boolean write(RecordReader reader) throws IOException {
        int length = reader.end() - reader.start();
        boolean isWhole = reader.bytes()[reader.end() - 1] == '\n';
        if (reader.unit() == Unit.RECORD) {
            EventId id = EventId.of(reader.record());
            if (!isWhole && (isYoung(id.millis()) || isYoung(input.written()))) {
                return true; // the line is still being written: the next search reads it
            }
            if (before.done().contains(id) && log.end.offset() < log.readBefore) {
                places.known(id, log);
            } else {
                places.record(id, log);
                sink.write(reader);
            }
        } else if (!isWhole) {
            return reader.unit() != Unit.UNREADABLE;
        }
        long end = base + reader.offset() + length;
        log.end = LogPlace.behind(end, reader.bytes(), reader.start(), reader.end());
        return reader.unit() != Unit.UNREADABLE;
    }

    private boolean isYoung(long millis) {
        long age = clock.millis() - millis;
        return age >= 0 && age < timeoutMillis;
    }

    @Override
    public void stopped() {
        isStopped = true;
    }

    @Override
    public boolean isDone() {
        return sink.isDone();
    }

    @Override
    public long events() {
        return sink.events();
    }

    @Override
    public List<String> losses() {
        return notes;
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void finish() throws IOException {
        isStopped = true;
        close();
    }

    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        isEnding = true;
        sink.close();
        store.keep(places.checkpoint(before));
    }
}
