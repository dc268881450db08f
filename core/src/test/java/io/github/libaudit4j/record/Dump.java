// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.io.IOException;
import java.io.InputStream;

/**
 * A log as its reader sees it, in plain text: a line a unit, a line a header value, a line a field.
 *
 * <pre>
 * RECORD line 1 bytes 0-62
 *   type 1307 CWD
 *   id 1795389786.747:5171182
 *   BODY QUOTED cwd "/root"
 * </pre>
 *
 * Bytes that are not printable ASCII are {@code \xNN}.
 */
final class Dump {
    private static final int MOST_TEXT = 60;

    private Dump() {}

    static String of(InputStream log) throws IOException {
        StringBuilder out = new StringBuilder();
        try (RecordReader reader = new RecordReader(log)) {
            while (reader.next()) {
                unit(out, reader);
            }
        }
        return out.toString();
    }

    private static void unit(StringBuilder out, RecordReader reader) {
        int length = reader.end() - reader.start();
        out.append(reader.unit()).append(" line ").append(reader.line());
        out.append(" bytes ").append(reader.offset());
        out.append('-').append(reader.offset() + length);
        switch (reader.unit()) {
            case RECORD -> record(out, reader.record());
            case UNREADABLE -> {
                out.append(": at byte ").append(reader.problem().offset()).append(": ");
                out.append(reader.problem().getMessage()).append('\n');
            }
            default -> {
                int shown = Math.min(reader.end(), reader.start() + MOST_TEXT);
                out.append(": ").append(quoted(reader.bytes(), reader.start(), shown)).append('\n');
            }
        }
    }

    /** The record's header and fields. */
    static String of(AuditRecord record) {
        StringBuilder out = new StringBuilder("RECORD");
        record(out, record);
        return out.toString();
    }

    private static void record(StringBuilder out, AuditRecord record) {
        out.append(record.cut() ? " cut" : "").append(record.joined() ? " joined" : "");
        out.append("\n  type ").append(record.type()).append(' ').append(record.typeName());
        out.append("\n  id ").append(record.millis() / 1000).append('.');
        out.append(String.format("%03d", record.millis() % 1000)).append(':');
        out.append(record.serial()).append('\n');
        if (record.node() != null) {
            out.append("  node ");
            out.append(quoted(record.bytes(), record.nodeStart(), record.nodeEnd())).append('\n');
        }
        for (int i = 0; i < record.count(); i++) {
            out.append("  ").append(record.section(i)).append(' ').append(record.form(i));
            String name = escaped(record.bytes(), record.nameStart(i), record.nameEnd(i));
            out.append(' ').append(record.form(i) == Form.TEXT ? "-" : name.replace(' ', '-'));
            out.append(' ');
            out.append(quoted(record.bytes(), record.valueStart(i), record.valueEnd(i)));
            out.append('\n');
        }
    }

    private static String quoted(byte[] bytes, int from, int to) {
        return '"' + escaped(bytes, from, to) + '"';
    }

    private static String escaped(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\') {
                out.append('\\').append((char) b);
            } else if (b >= ' ' && b < 0x7F) {
                out.append((char) b);
            } else {
                out.append(String.format("\\x%02X", b & 0xFF));
            }
        }
        return out.toString();
    }
}
