// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/**
 * One entry of {@code journalctl -o export}: lines {@code NAME=value} up to an empty one; a value
 * with bytes that are no text follows its name's line as eight bytes of length and the value.
 *
 * <pre>
 * __REALTIME_TIMESTAMP=1795389786747000
 * _SOURCE_REALTIME_TIMESTAMP=1795389786747000
 * _HOSTNAME=web1
 * _AUDIT_TYPE=1307
 * _AUDIT_ID=5171182
 * MESSAGE=CWD cwd="/root"
 * </pre>
 *
 * <p>Source: systemd, "Journal Export Formats".
 */
final class JournalExport {
    private static final byte[] CURSOR = Bytes.ascii("__CURSOR=");
    private static final byte[] REALTIME = Bytes.ascii("__REALTIME_TIMESTAMP=");
    private static final byte[] SOURCE_REALTIME = Bytes.ascii("_SOURCE_REALTIME_TIMESTAMP=");
    private static final byte[] HOSTNAME = Bytes.ascii("_HOSTNAME=");
    private static final byte[] AUDIT_TYPE = Bytes.ascii("_AUDIT_TYPE=");
    private static final byte[] AUDIT_ID = Bytes.ascii("_AUDIT_ID=");
    private static final byte[] MESSAGE = Bytes.ascii("MESSAGE=");
    private static final byte[] BINARY_MESSAGE = Bytes.ascii("MESSAGE\n");
    private static final int LENGTH_BYTES = 8;

    /** More than journald takes; bytes that say more are no length. */
    private static final long LONGEST_FIELD = 1L << 30;

    private JournalExport() {}

    static boolean starts(byte[] bytes, int from, int to) {
        return Bytes.startsWith(bytes, CURSOR, from, to)
                || Bytes.startsWith(bytes, REALTIME, from, to);
    }

    /** The index after the entry's empty line; -1 where it is not all there. */
    static int end(byte[] bytes, int from, int to) {
        int at = fieldsEnd(bytes, from, to);
        return at < to && bytes[at] == '\n' ? at + 1 : -1;
    }

    /** The index of the entry's empty line, or of the first field that is not all there. */
    static int fieldsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            long length = fieldLength(bytes, at, to);
            if (length < 0 || length > to - at) {
                return at;
            }
            at += (int) length;
        }
        return at;
    }

    /**
     * How long a field is with its newline, also past {@code to}; -1 where that is not known yet.
     */
    static long fieldLength(byte[] bytes, int from, int to) {
        int newline = Bytes.indexOf(bytes, (byte) '\n', from, to);
        if (newline < 0) {
            return -1;
        }
        int line = newline + 1 - from;
        if (line == 1 || Bytes.indexOf(bytes, (byte) '=', from, newline) >= 0) {
            return line;
        }
        if (to - newline <= LENGTH_BYTES) {
            return -1;
        }
        long length = littleEndian(bytes, newline + 1);
        return length < 0 || length > LONGEST_FIELD ? line : line + LENGTH_BYTES + length + 1;
    }

    private static long littleEndian(byte[] bytes, int from) {
        long value = 0;
        for (int i = LENGTH_BYTES - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xFF;
        }
        return value;
    }

    private static int fieldEnd(byte[] bytes, int from, int to) {
        long length = fieldLength(bytes, from, to);
        return length < 0 || length > to - from ? to : from + (int) length;
    }

    private static int valueEnd(byte[] bytes, int from, int to) {
        int end = fieldEnd(bytes, from, to);
        return bytes[end - 1] == '\n' ? end - 1 : end;
    }

    /**
     * Reads an entry that is an audit record.
     *
     * @return false where it is none: if its type is not -1, it should have been one
     */
    static boolean read(AuditRecord record, byte[] bytes, int from, int to) {
        record.clear(bytes, from, to);
        long type = -1;
        long serial = -1;
        long micros = -1;
        int message = -1;
        int messageTo = -1;
        for (int at = from; at < to; at = fieldEnd(bytes, at, to)) {
            if (Bytes.startsWith(bytes, AUDIT_TYPE, at, to)) {
                type = number(bytes, at + AUDIT_TYPE.length, to);
            } else if (Bytes.startsWith(bytes, AUDIT_ID, at, to)) {
                serial = number(bytes, at + AUDIT_ID.length, to);
            } else if (Bytes.startsWith(bytes, SOURCE_REALTIME, at, to)) {
                micros = number(bytes, at + SOURCE_REALTIME.length, to);
            } else if (micros < 0 && Bytes.startsWith(bytes, REALTIME, at, to)) {
                micros = number(bytes, at + REALTIME.length, to);
            } else if (Bytes.startsWith(bytes, HOSTNAME, at, to)) {
                record.nodeFrom = at + HOSTNAME.length;
                record.nodeTo = valueEnd(bytes, at, to);
            } else if (Bytes.startsWith(bytes, MESSAGE, at, to)) {
                message = at + MESSAGE.length;
                messageTo = valueEnd(bytes, at, to);
            } else if (Bytes.startsWith(bytes, BINARY_MESSAGE, at, to)) {
                message = at + BINARY_MESSAGE.length + LENGTH_BYTES;
                messageTo = valueEnd(bytes, at, to);
            }
        }
        record.type = (int) type;
        if (message < 0 || message > messageTo) {
            return false;
        }
        if (type < 0 || serial < 0 || micros < 0) {
            return wrapped(record, message, messageTo);
        }
        record.serial = serial;
        record.millis = micros / 1000;
        record.typeFrom = message;
        record.typeTo = Bytes.wordEnd(bytes, message, messageTo);
        int body = Bytes.skipBlanks(bytes, record.typeTo, messageTo);
        record.idFrom = body;
        RecordParser.body(record, body, messageTo);
        return true;
    }

    /** A record that reached the journal as a line of text: from the kernel's log, or audispd. */
    private static boolean wrapped(AuditRecord record, int message, int messageTo) {
        int body = Envelope.read(record, message, messageTo);
        if (body < 0) {
            return false;
        }
        RecordParser.body(record, body, messageTo);
        return true;
    }

    private static long number(byte[] bytes, int from, int to) {
        return Digits.value(bytes, from, Digits.end(bytes, from, to));
    }
}
