// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Takes the units of an input one after another to a sink, and counts them.
 *
 * @param sink where they go
 * @param tally where they are counted
 */
public record Units(RecordSink sink, Tally tally) {
    /** Reads to the end, or until it is told to stop. */
    public void read(String name, RecordReader reader, BooleanSupplier isStopped)
            throws IOException {
        while (!isStopped.getAsBoolean() && reader.next()) {
            boolean readable = sink.write(reader);
            AuditRecord record = reader.record();
            tally.bytes(reader.end() - reader.start());
            if (!readable) {
                tally.unreadable(name, reader);
            } else if (record != null) {
                tally.record(record.cut());
            }
        }
    }
}
