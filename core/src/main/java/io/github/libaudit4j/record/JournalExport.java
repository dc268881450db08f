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

    private JournalExport() {}

    static boolean starts(byte[] bytes, int from, int to) {
        return Bytes.startsWith(bytes, CURSOR, from, to) || Bytes.startsWith(bytes, REALTIME, from, to);
    }

    /** The index after the entry's empty line; -1 where it is not all there. */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
            at = fieldEnd(bytes, at, to);
        }
        return -1;
    }

    /** The index after a field and its newline; past {@code to} where it is not all there. */
    private static int fieldEnd(byte[] bytes, int from, int to) {
        int newline = Bytes.indexOf(bytes, (byte) '\n', from, to);
        if (newline < 0) {
            return to;
        }
        if (Bytes.indexOf(bytes, (byte) '=', from, newline) >= 0) {
            return newline + 1;
        }
        long length = length(bytes, newline + 1, to);
        long end = newline + 1L + LENGTH_BYTES + length + 1;
        return length < 0 || end > to ? to : (int) end;
    }

    private static long length(byte[] bytes, int from, int to) {
        if (to - from < LENGTH_BYTES) {
            return -1;
        }
        long length = 0;
        for (int i = LENGTH_BYTES - 1; i >= 0; i--) {
            length = length << 8 | bytes[from + i] & 0xFF;
        }
        return length > to ? -1 : length;
    }

    /**
     * Reads an entry that is an audit record.
     *
     * @return false where it is another program's entry
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
                record.nodeTo = fieldEnd(bytes, at, to) - 1;
            } else if (Bytes.startsWith(bytes, MESSAGE, at, to)) {
                message = at + MESSAGE.length;
                messageTo = fieldEnd(bytes, at, to) - 1;
            } else if (Bytes.startsWith(bytes, BINARY_MESSAGE, at, to)) {
                message = at + BINARY_MESSAGE.length + LENGTH_BYTES;
                messageTo = fieldEnd(bytes, at, to) - 1;
            }
        }
        if (message < 0 || message > messageTo) {
            return false;
        }
        if (type < 0 || serial < 0 || micros < 0) {
            return wrapped(record, message, messageTo);
        }
        record.type = (int) type;
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
