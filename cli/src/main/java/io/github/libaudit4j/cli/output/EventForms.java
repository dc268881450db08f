// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.json.EcsJson;
import io.github.libaudit4j.json.EventJson;
import io.github.libaudit4j.json.EventMember;
import io.github.libaudit4j.json.InterpretedText;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.ZonedTime;
import io.github.libaudit4j.query.EventField;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** The forms that events are printed in; one of these serves one thread. */
public final class EventForms {
    private EventForms() {}

    /**
     * An object an event, as {@link EventJson} writes it.
     *
     * @param coalescer tells each event's story
     * @param writer where they go
     * @param raw whether each also holds the lines
     * @return the form
     */
    public static EventForm json(Coalescer coalescer, JsonWriter writer, boolean raw) {
        return new Objects(coalescer, writer, new EventJson(writer, raw)::write);
    }

    /**
     * The same with a member more.
     *
     * @param coalescer tells each event's story
     * @param writer where they go
     * @param raw whether each also holds the lines
     * @param more what is known beside the log
     * @return the form
     */
    public static EventForm json(
            Coalescer coalescer, JsonWriter writer, boolean raw, EventMember more) {
        return new Objects(coalescer, writer, new EventJson(writer, raw, more)::write);
    }

    /**
     * A document of the Elastic Common Schema an event, as {@link EcsJson} writes it.
     *
     * @param coalescer tells each event's story
     * @param writer where they go
     * @param raw whether each also holds the lines
     * @return the form
     */
    public static EventForm ecs(Coalescer coalescer, JsonWriter writer, boolean raw) {
        return new Objects(coalescer, writer, new EcsJson(writer, raw)::write);
    }

    /**
     * A sentence an event, see {@link Sentence}.
     *
     * @param coalescer tells each event's story
     * @param out where they go
     * @param zone of the times
     * @return the form
     */
    public static EventForm text(Coalescer coalescer, OutputStream out, ZoneId zone) {
        return new EventLines(coalescer, new Lines(out, ""), new ZonedTime(zone), Sentence::append);
    }

    /**
     * CSV with a row an event, see {@link EventRow}.
     *
     * @param coalescer tells each event's story
     * @param out where they go
     * @param heading what comes first: {@link #csvHeading()} or nothing
     * @param zone of the times
     * @return the form
     */
    public static EventForm csv(
            Coalescer coalescer, OutputStream out, String heading, ZoneId zone) {
        return new EventLines(
                coalescer, new Lines(out, heading), new ZonedTime(zone), EventRow::append);
    }

    /**
     * The names of CSV's columns.
     *
     * @return a line and its end
     */
    public static String csvHeading() {
        return EventRow.HEADING;
    }

    /**
     * A line a record, each field by its meaning, as {@link InterpretedText} writes them.
     *
     * @param text where they go
     * @return the form
     */
    public static EventForm interpreted(InterpretedText text) {
        return new Interpreted(text);
    }

    /**
     * The records' own lines, event by event.
     *
     * @param out where they go
     * @return the form
     */
    public static EventForm raw(OutputStream out) {
        return new RecordLines(out);
    }

    /**
     * What ausearch prints when no format is asked for, see {@link Listing}.
     *
     * @param out where it goes
     * @param zone of the times; asked for where an event is printed
     * @return the form
     */
    public static EventForm listing(OutputStream out, Supplier<ZoneId> zone) {
        return new Listing(out, zone);
    }

    /**
     * Some fields of each event, with tabs between.
     *
     * @param texts the fields
     * @param out where the lines go
     * @return the form
     */
    public static EventForm tabs(FieldTexts texts, OutputStream out) {
        return new FieldRows(texts, new Lines(out, ""), false);
    }

    /**
     * Some fields of each event as CSV, without the names of the columns.
     *
     * @param texts the fields
     * @param out where the rows go
     * @return the form
     */
    public static EventForm csv(FieldTexts texts, OutputStream out) {
        return new FieldRows(texts, new Lines(out, ""), true);
    }

    /**
     * The names of the columns.
     *
     * @param fields the fields
     * @return a line and its end
     */
    public static String csvHeading(List<EventField> fields) {
        return FieldRows.heading(fields);
    }

    /**
     * Some fields of each event as a JSON object.
     *
     * @param texts the fields
     * @param writer where they go
     * @return the form
     */
    public static EventForm json(FieldTexts texts, JsonWriter writer) {
        return new FieldObjects(texts, writer);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private record Interpreted(InterpretedText text) implements EventForm {
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
}
