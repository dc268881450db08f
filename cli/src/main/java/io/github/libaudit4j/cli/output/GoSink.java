// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoLibauditMessage;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.util.Arrays;

/** Lines as auparse of go-libaudit 2.6.2 reads and prints them, faults included. */
public final class GoSink implements RecordSink {
    private final JsonWriter json;
    private byte[] line = new byte[0];

    /**
     * A sink.
     *
     * @param json where the objects go
     */
    public GoSink(JsonWriter json) {
        this.json = json;
    }

    /** Go knows lines alone, so a unit that ends within one waits for the rest of it. */
    @Override
    public boolean write(RecordReader reader) throws IOException {
        int end = reader.end();
        boolean whole = reader.bytes()[end - 1] == '\n';
        int before = line.length;
        line = Arrays.copyOf(line, before + end - reader.start());
        System.arraycopy(reader.bytes(), reader.start(), line, before, end - reader.start());
        return !whole || print();
    }

    private boolean print() throws IOException {
        byte[] bytes = line;
        line = new byte[0];
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        if (end == 0) {
            return true;
        }
        try {
            json.value(GoLibauditMessage.parseLogLine(bytes, 0, end).toMap());
            json.endDocument();
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
        if (line.length > 0) {
            print();
        }
        json.close();
    }
}
