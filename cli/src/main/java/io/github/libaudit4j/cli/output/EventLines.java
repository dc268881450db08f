// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.json.ZonedTime;
import java.io.IOException;

/** Events as lines of text, by their story. */
record EventLines(Coalescer coalescer, Lines lines, ZonedTime time, Line line)
        implements EventForm {
    /** How an event is written as a line. */
    interface Line {
        void append(Summary event, StringBuilder lines, ZonedTime time);
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        line.append(coalescer.coalesce(event), lines.text(), time);
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
