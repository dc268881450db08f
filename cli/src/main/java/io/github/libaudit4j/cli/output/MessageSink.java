// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Records as {@code type=SYSCALL msg=audit(...): ...}, without what a transport put around them.
 */
public final class MessageSink implements RecordSink {
    private static final int BUFFER = 1 << 16;
    private static final byte[] TYPE = "type=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MSG = " msg=".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    /**
     * A sink.
     *
     * @param out where the lines go
     */
    public MessageSink(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        AuditRecord record = reader.record();
        if (record != null) {
            out.write(TYPE);
            out.write(record.typeName().getBytes(StandardCharsets.UTF_8));
            out.write(MSG);
            message(record);
            out.write('\n');
        }
        return reader.unit() != Unit.UNREADABLE;
    }

    private void message(AuditRecord record) throws IOException {
        if (record.idStart() < record.bodyStart()) {
            out.write(record.bytes(), record.idStart(), record.bodyEnd() - record.idStart());
        } else {
            out.write(record.message().getBytes(StandardCharsets.UTF_8));
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
