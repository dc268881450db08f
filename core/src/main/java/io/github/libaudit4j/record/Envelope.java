// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/**
 * A record inside a line of another log: syslog (RFC 3164, RFC 5424 or with an ISO time), the
 * kernel's own log, {@code audispd:}.
 *
 * <pre>
 * &lt;13&gt;Nov 22 14:03:13 web1 audispd: type=SYSCALL msg=audit(1795389786.635:5171180): arch=...
 * [   12.345678] audit: type=1400 audit(1795389786.635:12): apparmor="DENIED" operation="open" ...
 * </pre>
 */
final class Envelope {
    private static final int MONTH = 3;
    private static final int ISO_DATE = 10;

    private Envelope() {}

    /** Finds the record in the line and reads its header; the index of its first field, or -1. */
    static int read(AuditRecord record, int from, int to) {
        int nodeFrom = record.nodeFrom;
        int nodeTo = record.nodeTo;
        int id = Header.findId(record.bytes, from, to);
        while (id >= 0) {
            int body = readAt(record, from, id, to);
            if (body >= 0) {
                return body;
            }
            record.nodeFrom = nodeFrom; // that one's header was torn: another may follow
            record.nodeTo = nodeTo;
            id = Header.findId(record.bytes, id + 1, to);
        }
        return -1;
    }

    private static int readAt(AuditRecord record, int from, int id, int to) {
        byte[] bytes = record.bytes;
        int msg = id - 4 >= from && bytes[id - 1] == '=' ? id - 4 : id;
        int start = Header.start(bytes, from, msg);
        if (start < 0) {
            return -1;
        }
        int body = Header.read(record, start, to);
        if (body >= 0 && record.nodeFrom == record.nodeTo) {
            host(record, from, start);
        }
        return body;
    }

    /** The host in the head of a syslog line stands for the node that the record does not name. */
    private static void host(AuditRecord record, int from, int to) {
        byte[] bytes = record.bytes;
        int at = afterPriority(bytes, from, to);
        boolean version = at + 1 < to && Digits.isDigit(bytes[at]) && bytes[at + 1] == ' ';
        at = version ? afterTimeOrNone(bytes, at + 2, to) : afterTime(bytes, at, to);
        if (at < 0) {
            return;
        }
        int end = Bytes.wordEnd(bytes, at, to);
        if (end < to && bytes[end - 1] != ':' && bytes[at] != '-') {
            record.nodeFrom = at;
            record.nodeTo = end;
        }
    }

    private static int afterPriority(byte[] bytes, int from, int to) {
        int end = from < to && bytes[from] == '<' ? Digits.end(bytes, from + 1, to) : from;
        return end > from && end < to && bytes[end] == '>' ? end + 1 : from;
    }

    /** RFC 5424 has {@code -} for a time that is not known. */
    private static int afterTimeOrNone(byte[] bytes, int from, int to) {
        boolean none = to - from > 1 && bytes[from] == '-' && bytes[from + 1] == ' ';
        return none ? from + 2 : afterTime(bytes, from, to);
    }

    /** After {@code Nov 22 14:03:13 } or {@code 2026-11-22T14:03:13+00:00 }; -1 for neither. */
    private static int afterTime(byte[] bytes, int from, int to) {
        if (to - from < MONTH) {
            return -1;
        }
        if (Bytes.isLetter(bytes[from])) {
            int day = Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, from, to), to);
            int time = Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, day, to), to);
            boolean clock =
                    Bytes.wordEnd(bytes, from, to) == from + MONTH
                            && Digits.end(bytes, day, to) > day
                            && Digits.end(bytes, time, to) == time + 2;
            return clock ? Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, time, to), to) : -1;
        }
        boolean iso = Digits.end(bytes, from, to) == from + 4 && bytes[from + 4] == '-';
        if (!iso) {
            return -1;
        }
        int dateTo = Bytes.wordEnd(bytes, from, to);
        int next = Bytes.skipBlanks(bytes, dateTo, to);
        boolean dateOnly = dateTo - from == ISO_DATE; // the clock is a word of its own
        return dateOnly ? Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, next, to), to) : next;
    }
}
