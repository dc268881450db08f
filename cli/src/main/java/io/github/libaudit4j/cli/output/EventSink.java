// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventCounts;
import io.github.libaudit4j.event.EventListener;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.json.EcsJson;
import io.github.libaudit4j.json.EventJson;
import io.github.libaudit4j.json.EventMember;
import io.github.libaudit4j.json.InterpretedText;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Records joined to events, and each event told: who did what to what, how, and with which result;
 * or what its records say.
 *
 * <p>In a live log an event without a visible end goes out after two seconds of silence; a {@link
 * Maintainer} sees to that. What is done here is done under the lock of the reassembler.
 */
public final class EventSink implements RecordSink {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final EventForm form;
    private final Predicate<AuditEvent> meant;
    private final Limits limits;
    private final Reassembler reassembler;
    private final Maintainer maintainer;
    private final boolean isWhole; // whether all events are told
    private boolean isClosed;
    private volatile long events; // for who must not wait for a write to end
    private volatile long others;

    private final class Listener implements EventListener {
        @Override
        public void event(AuditEvent event) {
            try {
                if (!meant.test(event)) {
                    others++;
                    return;
                }
                form.write(event);
                events++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private EventSink(EventForm form) {
        this(form, event -> true, Limits.DEFAULTS, true);
    }

    private EventSink(EventForm form, Predicate<AuditEvent> meant, Limits limits, boolean isWhole) {
        this.form = form;
        this.meant = meant;
        this.limits = limits;
        this.isWhole = isWhole;
        this.reassembler = new Reassembler(limits, new Listener());
        this.maintainer = new Maintainer(reassembler, this::maintain);
    }

    /**
     * The same for some events alone; the others are counted. To be called before any is written.
     *
     * @param meant which are printed
     * @return a new sink; this one is not to be used any more
     */
    public EventSink only(Predicate<AuditEvent> meant) {
        return new EventSink(form, meant, limits, isWhole);
    }

    /**
     * The lines of an event's records as they came, together.
     *
     * @param out where they go
     * @return the sink
     */
    public static EventSink lines(OutputStream out) {
        return new EventSink(EventForms.raw(out));
    }

    /**
     * A sink of events of which some are wanted: of what the log lost on its way nothing is told.
     *
     * @param form what is done with them; closed with this
     * @param limits how long an event may take, and how large it may be
     * @return the sink
     */
    public static EventSink of(EventForm form, Limits limits) {
        return new EventSink(form, event -> true, limits, false);
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
        return new EventSink(EventForms.json(coalescer, writer, raw));
    }

    /**
     * The same with a member more.
     *
     * @param coalescer tells each event's story
     * @param writer where they go
     * @param raw whether each also holds the lines
     * @param more what is known beside the log; or null for nothing
     * @return the sink
     */
    public static EventSink json(
            Coalescer coalescer, JsonWriter writer, boolean raw, EventMember more) {
        return new EventSink(EventForms.json(coalescer, writer, raw, more));
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
        return new EventSink(EventForms.ecs(coalescer, writer, raw));
    }

    /**
     * A sentence an event, see {@link Sentence}.
     *
     * @param coalescer tells each event's story
     * @param out where they go
     * @return the sink
     */
    public static EventSink text(Coalescer coalescer, OutputStream out) {
        return new EventSink(EventForms.text(coalescer, out, ZoneOffset.UTC));
    }

    /**
     * CSV with a row an event, see {@link EventRow}.
     *
     * @param coalescer tells each event's story
     * @param out where they go
     * @return the sink
     */
    public static EventSink csv(Coalescer coalescer, OutputStream out) {
        return new EventSink(EventForms.csv(coalescer, out, EventRow.HEADING, ZoneOffset.UTC));
    }

    /**
     * A line a record, each field by its meaning, as {@link InterpretedText} writes them.
     *
     * @param text where they go
     * @return the sink
     */
    public static EventSink interpreted(InterpretedText text) {
        return new EventSink(EventForms.interpreted(text));
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        synchronized (reassembler) {
            maintainer.working();
            if (reader.unit() == Unit.RECORD && !isClosed) {
                try {
                    reassembler.push(reader);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
            return reader.unit() != Unit.UNREADABLE;
        }
    }

    @Override
    public boolean isDone() {
        return form.isDone();
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public long others() {
        return others;
    }

    @Override
    public void flush() throws IOException {
        synchronized (reassembler) {
            form.flush();
            maintainer.waiting();
        }
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
    public void close() throws IOException {
        synchronized (reassembler) {
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
    }

    @Override
    public List<String> losses() {
        EventCounts counts = reassembler.counts();
        List<String> losses = new ArrayList<>();
        if (isWhole) {
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
        }
        losses.addAll(dropped(counts));
        return losses;
    }

    /**
     * What was left out of events because of a limit.
     *
     * @param counts of all events
     * @return a line for people, or none
     */
    public static List<String> dropped(EventCounts counts) {
        List<String> losses = new ArrayList<>();
        tell(losses, counts.dropped(), "record", "dropped: their events are too large");
        return losses;
    }

    private static void tell(List<String> losses, long count, String noun, String what) {
        if (count > 0) {
            losses.add(count + " " + noun + (count == 1 ? " " : "s ") + what);
        }
    }
}
