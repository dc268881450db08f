// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;
import java.io.OutputStream;

/** Records as lines of text. */
public final class LineSink implements RecordSink {
    private final Lines lines;
    private final Shape shape;

    /** How a record is written as lines. */
    private interface Shape {
        void append(AuditRecord record, StringBuilder lines);
    }

    private LineSink(Lines lines, Shape shape) {
        this.lines = lines;
        this.shape = shape;
    }

    /**
     * A line a record, for people, see {@link TextLine}.
     *
     * @param out where the lines go
     * @return the sink
     */
    public static LineSink text(OutputStream out) {
        return new LineSink(new Lines(out, ""), new TextLine()::append);
    }

    /**
     * CSV with a row a field, see {@link CsvRows}.
     *
     * @param out where the rows go
     * @return the sink
     */
    public static LineSink csv(OutputStream out) {
        return new LineSink(new Lines(out, CsvRows.HEADING), new CsvRows()::append);
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        if (reader.unit() == Unit.RECORD) {
            shape.append(reader.record(), lines.text());
            lines.write();
        }
        return reader.unit() != Unit.UNREADABLE;
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
