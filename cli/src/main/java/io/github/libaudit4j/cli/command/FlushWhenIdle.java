// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.cli.output.RecordSink;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Flushes the output before a read that may have to wait, so that a live log is seen at once. */
final class FlushWhenIdle extends FilterInputStream {
    private final RecordSink sink;
    private final Stop stop;

    FlushWhenIdle(InputStream in, RecordSink sink, Stop stop) {
        super(in);
        this.sink = sink;
        this.stop = stop;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (in.available() > 0) {
            return in.read(bytes, from, length);
        }
        sink.flush();
        stop.idle(true);
        int read = in.read(bytes, from, length);
        stop.idle(false);
        return read;
    }
}
