// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A record as auditd writes it, whatever its log had wrapped around it.
 *
 * <pre>
 * node=vm type=CWD msg=audit(1795389786.747:5171182): cwd="/root"
 * </pre>
 */
final class RecordLine {
    private static final byte[] NODE = EventForms.bytes("node=");
    private static final byte[] TYPE = EventForms.bytes("type=");
    private static final byte ENRICHED = 0x1D; // between the kernel's fields and auditd's
    private static final int LONGEST_HEAD = 80; // without the node

    private RecordLine() {}

    /** Writes the record with what auditd added to it. */
    static void write(AuditRecord record, OutputStream out) throws IOException {
        write(record, record.bodyEnd(), out);
    }

    /** Writes the record without what auditd added to it. */
    static void writeRaw(AuditRecord record, OutputStream out) throws IOException {
        byte[] bytes = record.bytes();
        int end = record.bodyStart();
        while (end < record.bodyEnd() && bytes[end] != ENRICHED) {
            end++;
        }
        write(record, end, out);
    }

    private static void write(AuditRecord record, int end, OutputStream out) throws IOException {
        byte[] bytes = record.bytes();
        if (startsWith(record, NODE) || startsWith(record, TYPE)) {
            int to = end == record.bodyEnd() ? record.end() : end;
            out.write(bytes, record.start(), to - record.start());
        } else {
            out.write(head(record));
            out.write(bytes, record.bodyStart(), Math.max(0, end - record.bodyStart()));
        }
        out.write('\n');
    }

    private static boolean startsWith(AuditRecord record, byte[] word) {
        int start = record.start();
        return record.end() - start > word.length
                && Arrays.equals(record.bytes(), start, start + word.length, word, 0, word.length);
    }

    private static byte[] head(AuditRecord record) {
        StringBuilder head = new StringBuilder(LONGEST_HEAD);
        if (record.node() != null) {
            head.append("node=").append(record.node()).append(' ');
        }
        head.append("type=").append(record.typeName()).append(" msg=audit(");
        head.append(Math.floorDiv(record.millis(), 1000L)).append('.');
        long millis = Math.floorMod(record.millis(), 1000L);
        head.append(millis < 100 ? "0" : "").append(millis < 10 ? "0" : "").append(millis);
        return EventForms.bytes(head.append(':').append(record.serial()).append("): ").toString());
    }
}
