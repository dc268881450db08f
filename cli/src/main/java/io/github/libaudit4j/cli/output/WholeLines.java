// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.io.OutputStream;

/** As {@link EventForms#raw}, but lines that stand together are written together. */
public final class WholeLines implements EventForm {
    private final OutputStream out;
    private final EventForm others;
    private boolean isOther; // the last event was written by the others' form

    /**
     * A form that writes lines.
     *
     * @param out where they go; of bytes in memory, since it has no buffer of its own
     */
    public WholeLines(OutputStream out) {
        this.out = out;
        this.others = EventForms.raw(out);
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        if (isOther) {
            others.flush();
        }
        int last = event.count() - 1;
        isOther = !event.writeLines(event.type(last) == RecordTypes.EOE ? last : last + 1, out);
        if (isOther) {
            others.write(event);
        }
    }

    @Override
    public void flush() throws IOException {
        others.flush();
    }

    @Override
    public void close() throws IOException {
        others.close();
    }
}
