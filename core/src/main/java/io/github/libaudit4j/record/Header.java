// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;

/**
 * What stands before a record's fields: {@code node=vm type=SYSCALL msg=audit(1795389786.635:51):}.
 *
 * <p>Each method returns the index after what it read, or -1 where it is not there.
 */
final class Header {
    static final byte[] TYPE = Bytes.ascii("type=");
    static final byte[] NODE = Bytes.ascii("node=");
    private static final byte[] MSG = Bytes.ascii("msg=");
    private static final byte[] AUDIT = Bytes.ascii("audit(");
    private static final byte[] MSG_AUDIT = Bytes.ascii("msg=audit(");
    private static final byte[] SPACE_TYPE = Bytes.ascii(" type=");
    private static final byte[] NO_NAME = Bytes.ascii("(null)");
    private static final int SECOND_DIGITS = 14;
    private static final int LONGEST_NODE = 512;

    private Header() {}

    /** Reads a line that starts with {@code node=} or {@code type=}, as auditd writes it. */
    static int read(AuditRecord record, int from, int to) {
        byte[] bytes = record.bytes;
        int at = Bytes.skipBlanks(bytes, from, to);
        if (Bytes.startsWith(bytes, NODE, at, to)) {
            at = node(record, at + NODE.length, to);
        }
        if (at < 0 || !Bytes.startsWith(bytes, TYPE, at, to)) {
            return -1;
        }
        at = type(record, at + TYPE.length, to);
        if (at < 0) {
            return -1;
        }
        at = Bytes.skipBlanks(bytes, at, to);
        return id(record, Bytes.startsWith(bytes, MSG, at, to) ? at + MSG.length : at, to);
    }

    /** A node's name ends where the type starts, so that it may hold blanks. */
    private static int node(AuditRecord record, int from, int to) {
        int end = Bytes.indexOf(record.bytes, SPACE_TYPE, from, Math.min(to, from + LONGEST_NODE));
        if (end < 0) {
            return -1;
        }
        int name = from;
        for (int i = from; i < end; i++) {
            name = record.bytes[i] == '=' ? i + 1 : name; // torn: node=vnode=vm
        }
        boolean nameless = Bytes.startsWith(record.bytes, NO_NAME, name, end);
        record.nodeFrom = name;
        record.nodeTo = nameless ? name : end;
        return end + 1;
    }

    /** A type by name, as {@code UNKNOWN[1423]}, or as a bare number (the kernel's own log). */
    private static int type(AuditRecord record, int from, int to) {
        byte[] bytes = record.bytes;
        int end = from;
        while (end < to && isTypeByte(bytes[end])) {
            end++;
        }
        if (end == from || end == to || !Bytes.isBlank(bytes[end])) {
            return -1;
        }
        record.typeFrom = from;
        record.typeTo = end;
        boolean number = Digits.end(bytes, from, end) == end && end - from < 10;
        record.type =
                number
                        ? (int) Digits.value(bytes, from, end)
                        : RecordTypes.number(bytes, from, end);
        return end;
    }

    /** Reads {@code audit(1795389786.635:5171180):} and the blanks after it. */
    static int id(AuditRecord record, int from, int to) {
        byte[] bytes = record.bytes;
        if (!Bytes.startsWith(bytes, AUDIT, from, to)) {
            return -1;
        }
        int second = from + AUDIT.length;
        int point = Digits.end(bytes, second, to);
        int colon = point;
        if (point < to && bytes[point] == '.') {
            colon = Digits.end(bytes, point + 1, to);
        }
        int end = colon < to ? Digits.end(bytes, colon + 1, to) : to;
        if (end >= to
                || bytes[colon] != ':'
                || bytes[end] != ')'
                || point - second > SECOND_DIGITS) {
            return -1;
        }
        long seconds = Digits.value(bytes, second, point);
        record.serial = Digits.value(bytes, colon + 1, end);
        record.millis = seconds * 1000 + thousandths(bytes, point + 1, colon);
        record.idFrom = from;
        if (seconds < 0 || record.serial < 0) {
            return -1;
        }
        int next = end + 1 < to && bytes[end + 1] == ':' ? end + 2 : end + 1;
        return Bytes.skipBlanks(bytes, next, to);
    }

    /** The first three digits of a decimal fraction. */
    private static int thousandths(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = from; i < from + 3; i++) {
            value = value * 10 + (i < to ? bytes[i] - '0' : 0);
        }
        return value;
    }

    /** Where the next {@code audit(} is, or -1. */
    static int findId(byte[] bytes, int from, int to) {
        return Bytes.indexOf(bytes, AUDIT, from, to);
    }

    /** Whether a field's value is the id of another record, whole or torn: one starts before it. */
    static boolean isId(byte[] bytes, int from, int to) {
        return Bytes.startsWith(bytes, AUDIT, from, to);
    }

    /** Whether the text holds {@code msg=audit(}, which no value of the kernel's does. */
    static int findMsgId(byte[] bytes, int from, int to) {
        return Bytes.indexOf(bytes, MSG_AUDIT, from, to);
    }

    /**
     * Where the record starts whose {@code msg=} (or {@code audit(}) is at {@code msg}.
     *
     * @return the index of its {@code node=} or {@code type=}; -1 where there is no type before it
     */
    static int start(byte[] bytes, int floor, int msg) {
        int typeEnd = msg;
        while (typeEnd > floor && bytes[typeEnd - 1] == ' ') {
            typeEnd--;
        }
        int name = typeEnd;
        while (name > floor && isTypeByte(bytes[name - 1])) {
            name--;
        }
        int type = name - TYPE.length;
        if (type < floor || name == typeEnd || !Bytes.startsWith(bytes, TYPE, type, typeEnd)) {
            return -1;
        }
        return nodeBefore(bytes, floor, type);
    }

    private static boolean isTypeByte(byte b) {
        return Bytes.isLetter(b) || Digits.isDigit(b) || b == '_' || b == '[' || b == ']';
    }

    /** A node's name may hold blanks but no {@code =}. */
    private static int nodeBefore(byte[] bytes, int floor, int type) {
        if (type == floor || bytes[type - 1] != ' ') {
            return type;
        }
        int least = Math.max(floor, type - LONGEST_NODE);
        int equals = type - 1;
        while (equals > least && bytes[equals] != '=') {
            equals--;
        }
        int node = equals - NODE.length + 1;
        boolean found = node >= floor && Bytes.startsWith(bytes, NODE, node, type);
        return found && !isInode(bytes, floor, node) ? node : type;
    }

    private static boolean isInode(byte[] bytes, int floor, int node) {
        int i = node - 1;
        return i >= floor && bytes[i] == 'i' && (i == floor || Bytes.isBlank(bytes[i - 1]));
    }
}
