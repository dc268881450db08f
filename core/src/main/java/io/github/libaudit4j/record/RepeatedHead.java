// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * Remembers the head of the line before: the lines of an event have the same but for the type, and
 * those of the next event the same up to the second.
 *
 * <pre>
 * type=CWD msg=audit(1795389393.371:5167076): cwd="/root"
 * type=PATH msg=audit(1795389393.371:5167076): item=0 name="/etc/passwd" inode=...
 * </pre>
 */
final class RepeatedHead {
    private static final long TYPE = Words.first(Words.at(Bytes.ascii("type=xxx"), 0), 5);
    private static final int TYPE_LENGTH = 5;
    private static final int SPACE_TYPE_LENGTH = " type=".length();
    private static final int MSG_LENGTH = " msg=".length();
    private static final int ID_LENGTH = "audit(".length();
    private static final int THOUSANDTHS = 3; // digits
    private static final int END_LENGTH = "): ".length();
    private static final long SPACES = Words.of(' ');
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST = 64;
    private static final int PLACES = 256; // of names
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private final byte[] beforeType = new byte[LONGEST]; // type=, or node=vm type=
    private int startLength = TYPE_LENGTH; // of that
    private int nodeFrom; // in it
    private int nodeTo;
    private final byte[] behindType = new byte[LONGEST]; // up to the body
    private int length; // of what is behind the type; 0 for none
    private int idFrom; // in it
    private int pointTo; // in it, behind the second; 0 where no three digits follow
    private long second; // in milliseconds
    private long millis;
    private long serial;

    // the numbers of the record types that come again and again, by the bytes of their names
    private final long[] starts = new long[PLACES];
    private final long[] ends = new long[PLACES];
    private final int[] types = new int[PLACES];

    /** Where the body starts, of a line with the head of the one before it; -1 of another. */
    int read(AuditRecord record) {
        byte[] bytes = record.bytes;
        int name = record.from + startLength;
        if (length == 0
                || name + LONGEST_NAME + length >= record.to
                || !startsTheSame(bytes, record.from)) {
            return -1;
        }
        int nameEnd = nameEnd(bytes, name);
        if (nameEnd <= name) {
            return -1;
        }
        int body = nameEnd + length;
        if (!Arrays.equals(bytes, nameEnd, body, behindType, 0, length)) {
            body = sameSecond(bytes, nameEnd, record.to);
        }
        if (body < 0 || Bytes.isBlank(bytes[body])) {
            return -1;
        }
        record.type = type(bytes, name, nameEnd);
        record.nodeFrom = record.from + nodeFrom;
        record.nodeTo = record.from + nodeTo;
        record.typeFrom = name;
        record.typeTo = nameEnd;
        record.idFrom = nameEnd + idFrom;
        record.millis = millis;
        record.serial = serial;
        return record.type < 0 ? -1 : body;
    }

    private boolean startsTheSame(byte[] bytes, int from) {
        return startLength == TYPE_LENGTH
                ? Words.first(Words.at(bytes, from), TYPE_LENGTH) == TYPE
                : Arrays.equals(bytes, from, from + startLength, beforeType, 0, startLength);
    }

    /** Where the body starts, behind an id of the same second, which is remembered; or -1. */
    private int sameSecond(byte[] bytes, int from, int to) {
        int thousandths = from + pointTo;
        int colon = thousandths + THOUSANDTHS;
        int end = Digits.end(bytes, colon + 1, to);
        int body = end + END_LENGTH;
        if (pointTo == 0
                || body >= to
                || body - from > LONGEST
                || !Arrays.equals(bytes, from, thousandths, behindType, 0, pointTo)
                || Digits.end(bytes, thousandths, colon) < colon
                || bytes[colon] != ':'
                || bytes[end] != ')'
                || bytes[end + 1] != ':'
                || bytes[end + 2] != ' ') {
            return -1;
        }
        long number = Digits.value(bytes, colon + 1, end);
        if (number < 0) {
            return -1;
        }
        serial = number;
        millis = second + Digits.value(bytes, thousandths, colon);
        length = body - from;
        System.arraycopy(bytes, thousandths, behindType, pointTo, body - thousandths);
        return body;
    }

    /** The next space within 16 bytes, or -1. */
    private static int nameEnd(byte[] bytes, int at) {
        long zeros = Words.zeros(Words.at(bytes, at) ^ SPACES);
        if (zeros != 0) {
            return at + Words.place(zeros);
        }
        zeros = Words.zeros(Words.at(bytes, at + Long.BYTES) ^ SPACES);
        return zeros != 0 ? at + Long.BYTES + Words.place(zeros) : -1;
    }

    private int type(byte[] bytes, int from, int to) {
        int count = to - from;
        long start = Words.at(bytes, from);
        long end = 0;
        if (count < Long.BYTES) {
            start = Words.first(start, count);
        } else {
            end = Words.at(bytes, to - Long.BYTES);
        }
        int place = (int) ((start ^ end * MIX) * MIX >>> 56);
        if (starts[place] != start || ends[place] != end) {
            types[place] = RecordTypes.number(bytes, from, to);
            starts[place] = start;
            ends[place] = end;
        }
        return types[place];
    }

    /** Remembers the head of a record, if it is a type and an id, perhaps behind a node. */
    void remember(AuditRecord record, int body) {
        int count = body - record.typeTo;
        length = 0;
        int start = record.typeFrom - record.from;
        boolean hasNode = record.nodeTo > record.nodeFrom;
        if (start == (hasNode ? record.nodeTo - record.from + SPACE_TYPE_LENGTH : TYPE_LENGTH)
                && start <= LONGEST
                && (!hasNode || Bytes.startsWith(record.bytes, Header.NODE, record.from, record.to))
                && record.idFrom == record.typeTo + MSG_LENGTH
                && Bytes.isBlank(record.bytes[body - 1]) // else a colon may follow
                && count <= LONGEST) {
            System.arraycopy(record.bytes, record.typeTo, behindType, 0, count);
            System.arraycopy(record.bytes, record.from, beforeType, 0, start);
            startLength = start;
            nodeFrom = record.nodeFrom - record.from;
            nodeTo = record.nodeTo - record.from;
            length = count;
            idFrom = record.idFrom - record.typeTo;
            millis = record.millis;
            serial = record.serial;
            second(record);
        }
    }

    private void second(AuditRecord record) {
        byte[] bytes = record.bytes;
        int point = Digits.end(bytes, record.idFrom + ID_LENGTH, record.bodyFrom);
        int colon = Digits.end(bytes, point + 1, record.bodyFrom);
        boolean usual = bytes[point] == '.' && colon - point - 1 == THOUSANDTHS;
        pointTo = usual ? point + 1 - record.typeTo : 0;
        second = usual ? millis - Digits.value(bytes, point + 1, colon) : 0;
    }
}
