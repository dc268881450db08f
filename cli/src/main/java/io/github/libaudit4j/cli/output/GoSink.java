// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoLibauditMessage;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.util.List;

/** Records as auparse of go-libaudit 2.6.2 reads and prints them, faults included. */
public final class GoSink implements RecordSink {
    private final JsonWriter json;
    private final GoLines lines = new GoLines();
    private boolean isEndUnreadable;

    /**
     * A sink.
     *
     * @param json where the objects go
     */
    public GoSink(JsonWriter json) {
        this.json = json;
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        lines.add(reader);
        boolean isReadable = true;
        while (lines.next()) {
            isReadable &= print();
        }
        return isReadable;
    }

    private boolean print() throws IOException {
        try {
            GoLibauditMessage message = lines.message();
            if (message != null) {
                json.value(message.toMap());
                json.endDocument();
            }
            return true;
        } catch (AuditFormatException e) {
            return false;
        }
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        isEndUnreadable = lines.last() && !print();
        json.close();
    }

    @Override
    public List<String> losses() {
        return isEndUnreadable ? List.of(GoLosses.END) : List.of();
    }
}
