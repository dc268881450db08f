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
        return from < to
                && bytes[from] == '_'
                && (Bytes.startsWith(bytes, CURSOR, from, to)
                        || Bytes.startsWith(bytes, REALTIME, from, to));
    }

    /**
     * The index after the entry's empty line, or before a line that is no field; -1 for neither.
     */
    static int end(byte[] bytes, int from, int to) {
        int at = fieldsEnd(bytes, from, to);
        if (at == to || fieldLength(bytes, at, to) != 0) {
            return -1;
        }
        return bytes[at] == '\n' ? at + 1 : at;
    }

    /** The index of the first line that is no field, or is one that is not all there. */
    static int fieldsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            long length = fieldLength(bytes, at, to);
            if (length <= 0 || length > to - at) {
                return at;
            }
            at += (int) length;
        }
        return at;
    }

    /**
     * How long a field is with its newline, also past {@code to}.
     *
     * @return 0 where the line is no field, -1 where that is not known yet
     */
    static long fieldLength(byte[] bytes, int from, int to) {
        int nameTo = from;
        while (nameTo < to && isNameByte(bytes[nameTo])) {
            nameTo++;
        }
        if (nameTo == to) {
            return -1;
        }
        if (nameTo > from && bytes[nameTo] == '=') {
            int newline = Bytes.indexOf(bytes, (byte) '\n', nameTo, to);
            return newline < 0 ? -1 : newline + 1 - from;
        }
        boolean isBinary = nameTo > from && bytes[nameTo] == '\n';
        return isBinary ? binaryLength(bytes, from, nameTo + 1, to) : 0;
    }

    private static boolean isNameByte(byte b) {
        return Bytes.isUpper(b) || Digits.isDigit(b) || b == '_';
    }

    private static long binaryLength(byte[] bytes, int from, int length, int to) {
        if (to - length < LENGTH_BYTES) {
            return -1;
        }
        long value = littleEndian(bytes, length);
        boolean isLength = value >= 0 && value <= LONGEST_FIELD;
        return isLength ? length + LENGTH_BYTES + value + 1 - from : 0;
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
        return length <= 0 || length > to - from ? to : from + (int) length;
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
