// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.json.InterpretedText;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.IOException;

/** A line a record, each field by its meaning, in the order of the log. */
public final class InterpretedSink implements RecordSink {
    private final InterpretedText text;

    /**
     * A sink.
     *
     * @param text where the lines go
     */
    public InterpretedSink(InterpretedText text) {
        this.text = text;
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        if (reader.unit() == Unit.RECORD) {
            text.write(reader.record());
        }
        return reader.unit() != Unit.UNREADABLE;
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
