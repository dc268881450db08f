// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Records as lines of text. */
public final class LineSink implements RecordSink {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Shape shape;
    private final StringBuilder lines = new StringBuilder();

    /** How a record is written as lines. */
    private interface Shape {
        void append(AuditRecord record, StringBuilder lines);
    }

    private LineSink(OutputStream out, String heading, Shape shape) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.shape = shape;
        lines.append(heading);
    }

    /**
     * A line a record, for people, see {@link TextLine}.
     *
     * @param out where the lines go
     * @return the sink
     */
    public static LineSink text(OutputStream out) {
        return new LineSink(out, "", TextLine::append);
    }

    /**
     * CSV with a row a field, see {@link CsvRows}.
     *
     * @param out where the rows go
     * @return the sink
     */
    public static LineSink csv(OutputStream out) {
        return new LineSink(out, CsvRows.HEADING, CsvRows::append);
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        if (reader.unit() == Unit.RECORD) {
            shape.append(reader.record(), lines);
            writeLines();
        }
        return reader.unit() != Unit.UNREADABLE;
    }

    private void writeLines() throws IOException {
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            writeLines(); // the heading, where there was no record
        }
    }
}
