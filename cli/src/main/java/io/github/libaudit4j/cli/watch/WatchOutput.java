// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.cli.command.Tally;
import io.github.libaudit4j.cli.command.Units;
import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.record.RecordReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where what is watched goes.
 *
 * @param sink takes the records
 * @param raw takes the lines as they are, instead; or null
 */
record WatchOutput(RecordSink sink, OutputStream raw) {
    /** Reads to the end of the stream and closes the output. */
    void takeAll(KernelStream stream, Tally tally) throws IOException {
        if (raw != null) {
            stream.transferTo(raw);
            raw.close();
            return;
        }
        RecordReader reader = new RecordReader(new Flushing(stream, sink));
        new Units(sink, tally).read("kernel", reader, () -> false);
        sink.close();
    }

    /** Flushes before each wait. */
    private static final class Flushing extends FilterInputStream {
        private final RecordSink sink;

        Flushing(KernelStream stream, RecordSink sink) {
            super(stream);
            this.sink = sink;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (in.available() == 0) {
                sink.flush();
            }
            return in.read(bytes, from, length);
        }
    }
}
