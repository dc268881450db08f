// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/**
 * The rare places where a record's end has to be guessed: separators that a transport lost, lines
 * that were torn or joined, quotes that nothing closes.
 */
final class Joints {
    /** What rsyslog makes of the byte 0x1D. */
    private static final byte[] ESCAPED_SEPARATOR = Bytes.ascii("#035");

    /** Fields among which a twin is looked for; no record that auditd adds names to has more. */
    private static final int TWIN_FIELDS = 128;

    /**
     * {@code { saddr_fam=local path=... }} with the longest path of a socket, and room to spare.
     */
    private static final int LONGEST_ADDRESS = 256;

    private static final int MOST_STRAYS = 3;

    /** AUDIT_NETFILTER_CFG, include/uapi/linux/audit.h. */
    private static final int NETFILTER_CFG = 1325;

    private Joints() {}

    // ---- where auditd's additions start

    /**
     * Whether this field, whose name starts in upper case, is the first that auditd added: it
     * stands after 0x1D, or it repeats the name of an earlier field in upper case.
     */
    static boolean startsEnrichment(AuditRecord record, int name, int nameTo) {
        byte[] bytes = record.bytes;
        if (!isUpperName(bytes, name, nameTo)) {
            return false;
        }
        return bytes[name - 1] == Bytes.SEPARATOR
                || isEscape(bytes, name - ESCAPED_SEPARATOR.length, name)
                || hasTwin(record, name, nameTo);
    }

    private static boolean isUpperName(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Bytes.isUpper(bytes[i]) && bytes[i] != '_' && bytes[i] != '-') {
                return false;
            }
        }
        return from < to;
    }

    private static boolean hasTwin(AuditRecord record, int name, int nameTo) {
        int last = Math.min(record.splitCount(), TWIN_FIELDS);
        for (int i = 0; i < last; i++) {
            if (isTwin(record, i, name, nameTo)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTwin(AuditRecord record, int index, int name, int nameTo) {
        return isTwin(record.bytes, record.nameStart(index), record.nameEnd(index), name, nameTo);
    }

    private static boolean isTwin(byte[] bytes, int from, int to, int name, int nameTo) {
        int length = nameTo - name;
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            byte lower = bytes[from + i] == ' ' ? (byte) '-' : bytes[from + i];
            if (lower
                    != (Bytes.isUpper(bytes[name + i])
                            ? bytes[name + i] | 0x20
                            : bytes[name + i])) {
                return false;
            }
        }
        return true;
    }

    /** The name in upper case without a {@code #035} before it. */
    static int afterEscape(byte[] bytes, int name, int nameTo) {
        int after = name + ESCAPED_SEPARATOR.length;
        return isEscape(bytes, name, nameTo) && isUpperName(bytes, after, nameTo) ? after : name;
    }

    private static boolean isEscape(byte[] bytes, int from, int to) {
        return Bytes.startsWith(bytes, ESCAPED_SEPARATOR, from, to);
    }

    /**
     * Where a bare value ends that runs into auditd's additions because the separator was dropped:
     * {@code key=(null)ARCH=x86_64}; -1 where the {@code =} is the value's own.
     */
    static int glued(AuditRecord record, int name, int nameTo, int equals, Section section) {
        byte[] bytes = record.bytes;
        int from = nameTo + 1;
        if (section != Section.BODY || !Bytes.isUpper(bytes[equals - 1])) {
            return -1;
        }
        int upper = equals;
        while (upper > from && isUpperName(bytes, upper - 1, upper)) {
            upper--;
        }
        for (int added = upper; added < equals; added++) {
            if (isTwin(bytes, name, nameTo, added, equals) || hasTwin(record, added, equals)) {
                int escape = added - ESCAPED_SEPARATOR.length;
                return escape >= from && isEscape(bytes, escape, added) ? escape : added;
            }
        }
        return -1;
    }

    /** Whether a message or an address may end before this: what can follow it does. */
    static boolean mayEnd(byte[] bytes, int from, int to) {
        int at = Bytes.skipBlanks(bytes, from, to);
        if (at == to) {
            return true;
        }
        if (Bytes.startsWith(bytes, ESCAPED_SEPARATOR, at, to)) {
            at += ESCAPED_SEPARATOR.length;
        }
        int nameTo = Bytes.nameEnd(bytes, at, to);
        if (nameTo == to || bytes[nameTo] != '=') {
            return false;
        }
        return isUpperName(bytes, at, nameTo) || startsRecord(bytes, at, to);
    }

    /**
     * The brace that closes an address auditd added: the last one that may. A program chooses the
     * path of a socket, and auditd does not escape it.
     */
    static int lastBrace(byte[] bytes, int from, int to) {
        for (int i = Math.min(to, from + LONGEST_ADDRESS) - 1; i >= from; i--) {
            if (closes(bytes, from, i, to) && mayEnd(bytes, i + 1, to)) {
                return i;
            }
        }
        return -1;
    }

    /** The next closing brace; -1 where none comes before another opens. */
    static int nextBrace(byte[] bytes, int from, int to) {
        for (int i = from; i < to && bytes[i] != '{'; i++) {
            if (closes(bytes, from, i, to)) {
                return i;
            }
        }
        return -1;
    }

    /** A brace with blanks on both sides; {@code path=/run/{a}} is all path. */
    private static boolean closes(byte[] bytes, int from, int brace, int to) {
        return bytes[brace] == '}'
                && (brace == from || Bytes.isBlank(bytes[brace - 1]))
                && (brace + 1 == to || Bytes.isBlank(bytes[brace + 1]));
    }

    private static boolean startsRecord(byte[] bytes, int from, int to) {
        AuditRecord next = new AuditRecord();
        next.clear(bytes, from, to);
        return Header.read(next, from, to) >= 0;
    }

    // ---- torn and joined lines

    /** Whether a value holds another record's start: it was torn, and never closed its quote. */
    static boolean isTorn(byte[] bytes, int from, int to) {
        return Bytes.indexOf(bytes, (byte) ' ', from, to) >= 0
                && Header.findMsgId(bytes, from, to) >= 0;
    }

    /** Where a value ends whose quote nothing closes: before the next field, or at the end. */
    static int openEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int blank = Bytes.wordEnd(bytes, at, to);
            int word = Bytes.skipBlanks(bytes, blank, to);
            int nameTo = Bytes.nameEnd(bytes, word, to);
            boolean isName = nameTo > word && nameTo < to && bytes[nameTo] == '=';
            if (word == to || isName) {
                return blank;
            }
            at = word;
        }
        return to;
    }

    /**
     * Ends the record where the next one on its line starts. A NETFILTER_CFG record takes it all:
     * whoever may make a table chooses its name, and the kernel does not escape it.
     *
     * @param msg where the next record's {@code msg=} is
     * @return where the next record starts, or -1 where there is none
     */
    static int nextRecord(AuditRecord record, int msg) {
        if (record.type == NETFILTER_CFG) {
            return -1;
        }
        int start = Header.start(record.bytes, record.bodyFrom, msg);
        if (start >= 0) {
            endAt(record, start);
        }
        return start;
    }

    /** Gives up the bytes from {@code end} on, and the fields that start there. */
    private static void endAt(AuditRecord record, int end) {
        record.to = end;
        record.bodyTo = Bytes.trimEnd(record.bytes, record.bodyFrom, end);
        while (record.splitCount() > 0
                && record.nameStart(record.splitCount() - 1) >= record.bodyTo) {
            record.removeLast();
        }
        int last = record.splitCount() - 1;
        if (last >= 0 && record.valueEnd(last) > record.bodyTo) {
            endLastAt(record, last, record.bodyTo);
        }
    }

    /** Shortens the last field; to text, where not even its name is whole. */
    private static void endLastAt(AuditRecord record, int last, int end) {
        int name = record.nameStart(last);
        if (record.valueStart(last) <= end) {
            record.moveValueEnd(last, end);
        } else {
            Section section = record.section(last);
            record.removeLast();
            record.add(name, name, name, end, Form.TEXT, section);
        }
    }

    /** Where a message ends that lacks its apostrophe: before the next record, or at the end. */
    static int tornAt(AuditRecord record, int from, int to) {
        int msg = Header.findMsgId(record.bytes, from, to);
        int start = msg < 0 ? -1 : Header.start(record.bytes, from, msg);
        if (start < 0) {
            return Bytes.trimEnd(record.bytes, from, to);
        }
        endAt(record, start);
        return start;
    }

    /** A bare value without the quote, comma or bracket that old formats left at its end. */
    static int withoutStray(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && to - end < MOST_STRAYS && isStray(bytes, from, end)) {
            end--;
        }
        return end;
    }

    private static boolean isStray(byte[] bytes, int from, int to) {
        byte last = bytes[to - 1];
        return switch (last) {
            case ',' -> to - from > 1;
            case ')' -> Bytes.indexOf(bytes, (byte) '(', from, to) < 0;
            case '"', '\'' -> Bytes.indexOf(bytes, last, from, to - 1) < 0;
            default -> false;
        };
    }
}
