// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.json.FlatJson;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.RecordJson;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;

/** Records as objects, in JSON or YAML. */
public final class JsonSink implements RecordSink {
    private final JsonWriter writer;
    private final Shape shape;

    /** How a record is written as an object. */
    private interface Shape {
        void write(AuditRecord record) throws IOException;
    }

    private JsonSink(JsonWriter writer, Shape shape) {
        this.writer = writer;
        this.shape = shape;
    }

    /**
     * Objects of raw and interpreted values, as {@link RecordJson} writes them.
     *
     * @param writer where they go
     * @param raw whether each also holds the line
     * @return the sink
     */
    public static JsonSink nested(JsonWriter writer, boolean raw) {
        return new JsonSink(writer, new RecordJson(writer, raw)::write);
    }

    /**
     * Flat objects of strings, as {@link FlatJson} writes them.
     *
     * @param writer where they go
     * @return the sink
     */
    public static JsonSink flat(JsonWriter writer) {
        return new JsonSink(writer, new FlatJson(writer)::write);
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        if (reader.unit() == Unit.RECORD) {
            shape.write(reader.record());
        }
        return reader.unit() != Unit.UNREADABLE;
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
