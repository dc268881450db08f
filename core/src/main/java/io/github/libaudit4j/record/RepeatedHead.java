// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import io.github.libaudit4j.table.RecordTypes;
import java.util.Arrays;

/**
 * Remembers the head of the line before: the lines of an event have the same but for the type.
 *
 * <pre>
 * type=CWD msg=audit(1795389393.371:5167076): cwd="/root"
 * type=PATH msg=audit(1795389393.371:5167076): item=0 name="/etc/passwd" inode=...
 * </pre>
 */
final class RepeatedHead {
    private static final long TYPE = Words.first(Words.at(Bytes.ascii("type=xxx"), 0), 5);
    private static final int TYPE_LENGTH = 5;
    private static final int MSG_LENGTH = " msg=".length();
    private static final long SPACES = Words.of(' ');
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST = 64;
    private static final int PLACES = 256; // of names
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private final byte[] behindType = new byte[LONGEST]; // up to the body
    private int length; // of what is behind the type; 0 for none
    private int idFrom; // in it
    private long millis;
    private long serial;

    // the numbers of the record types that come again and again, by the bytes of their names
    private final long[] starts = new long[PLACES];
    private final long[] ends = new long[PLACES];
    private final int[] types = new int[PLACES];

    /** Where the body starts, of a line with the head of the one before it; -1 of another. */
    int read(AuditRecord record) {
        byte[] bytes = record.bytes;
        int name = record.from + TYPE_LENGTH;
        if (length == 0
                || name + LONGEST_NAME + length >= record.to
                || Words.first(Words.at(bytes, record.from), TYPE_LENGTH) != TYPE) {
            return -1;
        }
        int nameEnd = nameEnd(bytes, name);
        int body = nameEnd + length;
        if (nameEnd <= name
                || !Arrays.equals(bytes, nameEnd, body, behindType, 0, length)
                || Bytes.isBlank(bytes[body])) {
            return -1;
        }
        record.type = type(bytes, name, nameEnd);
        record.typeFrom = name;
        record.typeTo = nameEnd;
        record.idFrom = nameEnd + idFrom;
        record.millis = millis;
        record.serial = serial;
        return record.type < 0 ? -1 : body;
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

    /** Remembers the head of a record, if it is a type and an id. */
    void remember(AuditRecord record, int body) {
        int count = body - record.typeTo;
        length = 0;
        if (record.typeFrom == record.from + TYPE_LENGTH
                && record.idFrom == record.typeTo + MSG_LENGTH
                && count <= LONGEST) {
            System.arraycopy(record.bytes, record.typeTo, behindType, 0, count);
            length = count;
            idFrom = record.idFrom - record.typeTo;
            millis = record.millis;
            serial = record.serial;
        }
    }
}
