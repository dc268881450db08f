// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;
import java.time.ZoneId;

/** Events as lines of text, by their story. */
record EventLines(Coalescer coalescer, Lines lines, ZoneId zone, Line line) implements EventForm {
    /** How an event is written as a line. */
    interface Line {
        void append(Summary event, StringBuilder lines, ZoneId zone);
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        line.append(coalescer.coalesce(event), lines.text(), zone);
        lines.write();
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
