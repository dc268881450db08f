// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventCounts;
import io.github.libaudit4j.event.EventListener;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.json.EcsJson;
import io.github.libaudit4j.json.EventJson;
import io.github.libaudit4j.json.InterpretedText;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records joined to events, and each event told: who did what to what, how, and with which result;
 * or what its records say.
 *
 * <p>In a live log an event without a visible end goes out after two seconds of silence; a {@link
 * Maintainer} sees to that.
 */
public final class EventSink implements RecordSink {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final EventForm form;
    private final Reassembler reassembler = new Reassembler(new Listener());
    private final Maintainer maintainer = new Maintainer(this, this::maintain);
    private boolean isClosed;
    private volatile long events; // for who must not wait for a write to end

    private final class Listener implements EventListener {
        @Override
        public void event(AuditEvent event) {
            try {
                form.write(event);
                events++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private EventSink(EventForm form) {
        this.form = form;
    }

    /**
     * An object an event, as {@link EventJson} writes it.
     *
     * @param coalescer tells each event's story
     * @param writer where they go
     * @param raw whether each also holds the lines
     * @return the sink
     */
    public static EventSink json(Coalescer coalescer, JsonWriter writer, boolean raw) {
        return new EventSink(new Objects(coalescer, writer, new EventJson(writer, raw)::write));
    }

    /**
     * A document of the Elastic Common Schema an event, as {@link EcsJson} writes it.
     *
     * @param coalescer tells each event's story
     * @param writer where they go
     * @param raw whether each also holds the lines
     * @return the sink
     */
    public static EventSink ecs(Coalescer coalescer, JsonWriter writer, boolean raw) {
        return new EventSink(new Objects(coalescer, writer, new EcsJson(writer, raw)::write));
    }

    /**
     * A sentence an event, see {@link Sentence}.
     *
     * @param coalescer tells each event's story
     * @param out where they go
     * @return the sink
     */
    public static EventSink text(Coalescer coalescer, OutputStream out) {
        return new EventSink(new EventLines(coalescer, new Lines(out, ""), Sentence::append));
    }

    /**
     * CSV with a row an event, see {@link EventRow}.
     *
     * @param coalescer tells each event's story
     * @param out where they go
     * @return the sink
     */
    public static EventSink csv(Coalescer coalescer, OutputStream out) {
        return new EventSink(
                new EventLines(coalescer, new Lines(out, EventRow.HEADING), EventRow::append));
    }

    /**
     * A line a record, each field by its meaning, as {@link InterpretedText} writes them.
     *
     * @param text where they go
     * @return the sink
     */
    public static EventSink interpreted(InterpretedText text) {
        return new EventSink(new InterpretedEvents(text));
    }

    /** Writes one object. */
    private interface ObjectWriter {
        void write(Summary event) throws IOException;
    }

    private record Objects(Coalescer coalescer, JsonWriter json, ObjectWriter objects)
            implements EventForm {
        @Override
        public void write(AuditEvent event) throws IOException {
            objects.write(coalescer.coalesce(event));
        }

        @Override
        public void flush() throws IOException {
            json.flush();
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }

    private record InterpretedEvents(InterpretedText text) implements EventForm {
        @Override
        public void write(AuditEvent event) throws IOException {
            text.write(event);
        }

        @Override
        public void flush() throws IOException {
            text.flush();
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    @Override
    public synchronized boolean write(RecordReader reader) throws IOException {
        maintainer.working();
        if (reader.unit() == Unit.RECORD && !isClosed) {
            try {
                reassembler.push(reader.record());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return reader.unit() != Unit.UNREADABLE;
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public synchronized void flush() throws IOException {
        form.flush();
        maintainer.waiting();
    }

    private void maintain() throws IOException {
        try {
            reassembler.maintain(System.nanoTime() / NANOS_PER_MILLI);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        form.flush();
    }

    @Override
    public void finish() throws IOException {
        close();
    }

    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (form) {
            maintainer.close();
            reassembler.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public synchronized List<String> losses() {
        EventCounts counts = reassembler.counts();
        List<String> losses = new ArrayList<>();
        tell(
                losses,
                counts.missing(),
                "serial",
                "missing: those events were lost, or are in another log");
        tell(
                losses,
                counts.late(),
                "record",
                "came after the rest of their event, which is told twice");
        tell(losses, counts.duplicates(), "record", "came twice and told once");
        tell(losses, counts.dropped(), "record", "dropped: their events are too large");
        return losses;
    }

    private static void tell(List<String> losses, long count, String noun, String what) {
        if (count > 0) {
            losses.add(count + " " + noun + (count == 1 ? " " : "s ") + what);
        }
    }
}
