// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Summary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Events as lines of text. */
final class EventLines implements EventForm {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Line line;
    private final StringBuilder lines = new StringBuilder();

    /** How an event is written as a line. */
    interface Line {
        void append(Summary event, StringBuilder lines);
    }

    EventLines(OutputStream out, String heading, Line line) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.line = line;
        lines.append(heading);
    }

    @Override
    public void write(Summary event) throws IOException {
        line.append(event, lines);
        writeLines();
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
            writeLines(); // the heading, where there was no event
        }
    }
}
