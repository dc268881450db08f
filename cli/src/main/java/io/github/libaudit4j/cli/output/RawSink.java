// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The input's bytes exactly: records, and all that is none. */
public final class RawSink implements RecordSink {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    /**
     * A sink.
     *
     * @param out where the bytes go
     */
    public RawSink(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        out.write(reader.bytes(), reader.start(), reader.end() - reader.start());
        return reader.unit() != Unit.UNREADABLE;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
