// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of text on their way out. */
final class Lines implements Closeable, Flushable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder();

    /**
     * Lines that start with a heading, also where no other follows.
     *
     * @param out where they go
     * @param heading a line, or nothing
     */
    Lines(OutputStream out, String heading) {
        this.out = new BufferedOutputStream(out, BUFFER);
        text.append(heading);
    }

    /** What to append the next lines to, before {@link #write}. */
    StringBuilder text() {
        return text;
    }

    void write() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            write();
        }
    }
}
