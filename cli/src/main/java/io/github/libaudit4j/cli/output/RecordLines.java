// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The records of each event as they were written, without the mark at an event's end. */
final class RecordLines implements EventForm {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    RecordLines(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        for (int i = 0; i < event.count(); i++) {
            AuditRecord record = event.record(i);
            if (record.type() != RecordTypes.EOE) {
                RecordLine.write(record, out);
            }
        }
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
