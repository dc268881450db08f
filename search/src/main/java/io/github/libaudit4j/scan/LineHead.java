// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;

/**
 * The head of a line, up to its body: {@code node=vm type=CWD msg=audit(1795389786.747:5171182): }.
 *
 * <p>Most lines have the id of the line before them, and the node of one before: both are compared
 * byte by byte. What auditd does not write so is left to {@link RecordParser}.
 */
final class LineHead {
    private static final long TYPE_MASK = 0xFFFFFFFFFFL;
    private static final long TYPE = Words.of("type=   ", 0) & TYPE_MASK;
    private static final int TYPE_LENGTH = 5;
    private static final String MSG = " msg=audit(";
    private static final long MSG_HEAD = Words.of(MSG, 0);
    private static final long MSG_TAIL = Words.of(MSG, 3);
    private static final int SECOND_DIGITS = 10; // until the year 2286
    private static final int SERIAL_DIGITS = 18; // that fit a long whatever they are
    private static final int LONGEST_ID = 56;
    private static final int ROOM = 80; // bytes from type= on that the look at a head may read

    private final TypeCache types = new TypeCache();
    private final AuditRecord parsed = new AuditRecord();
    private byte[] bytes;
    private int to;
    private int idAt; // of the line before, with the blank and msg= before it
    private int idLength; // to its body; 0 where nothing can be compared with it
    private boolean hasPrefix; // the line before
    private int prefixAt; // what stood before type= where last something did, such as a node
    private int prefixLength; // 0 where nothing did
    private int nodeFrom; // in the prefix
    private int nodeTo;

    /** The number of its type. */
    int type;

    long millis;
    long serial;

    /** Where the name of its node starts. */
    int node;

    /** Where that ends; the same where there is none. */
    int nodeEnd;

    /** Whether it has the node and the id of the line before. */
    boolean isSame;

    /** Begins with other bytes. */
    void begin(byte[] others, int end) {
        bytes = others;
        to = end;
        idLength = prefixLength = 0;
    }

    /** Reads the head of a line: where its body starts, or -1 where the line has no such head. */
    int read(int at) {
        int body = compare(at);
        return body >= 0 ? body : parse(at);
    }

    private int compare(int at) {
        if (at + prefixLength + ROOM > to) {
            return -1;
        }
        int typeAt = at;
        if (!isType(at)) {
            typeAt += prefixLength;
            if (!isType(typeAt) || !Words.isSame(bytes, at, prefixAt, prefixLength)) {
                return -1;
            }
        }
        int id = types.read(bytes, typeAt + TYPE_LENGTH);
        if (id < 0) {
            return -1;
        }
        type = types.number();
        boolean isPrefixed = typeAt > at;
        isSame = idLength > 0 && isPrefixed == hasPrefix && Words.isSame(bytes, id, idAt, idLength);
        int body = isSame ? id + idLength : id(id);
        if (body < 0 || bytes[body] <= ' ') {
            return -1;
        }
        hasPrefix = isPrefixed;
        node = isPrefixed ? at + nodeFrom : at;
        nodeEnd = isPrefixed ? at + nodeTo : at;
        return body;
    }

    private boolean isType(int at) {
        return (Words.at(bytes, at) & TYPE_MASK) == TYPE;
    }

    /** Reads an id that is another than that of the line before. */
    private int id(int at) {
        if (Words.at(bytes, at) != MSG_HEAD || Words.at(bytes, at + 3) != MSG_TAIL) {
            return -1;
        }
        int second = at + MSG.length();
        int point = second + SECOND_DIGITS;
        int colon = point + 4;
        int end = colon + 1;
        while (isDigit(bytes[end]) && end - colon <= SERIAL_DIGITS) {
            end++;
        }
        if (!areDigits(second, point)
                || bytes[point] != '.'
                || !areDigits(point + 1, colon)
                || bytes[colon] != ':'
                || end == colon + 1
                || bytes[end] != ')'
                || bytes[end + 1] != ':'
                || bytes[end + 2] != ' ') {
            return -1;
        }
        millis = number(second, point) * 1000 + number(point + 1, colon);
        serial = number(colon + 1, end);
        idAt = at;
        idLength = end + 3 - at;
        return end + 3;
    }

    private boolean areDigits(int from, int end) {
        for (int at = from; at < end; at++) {
            if (!isDigit(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private long number(int from, int end) {
        long number = 0;
        for (int at = from; at < end; at++) {
            number = number * 10 + (bytes[at] - '0');
        }
        return number;
    }

    private int parse(int at) {
        isSame = false;
        idLength = 0;
        if (!RecordParser.head(bytes, at, to, parsed) || !isOneLine(at, parsed.bodyStart())) {
            return -1;
        }
        int body = parsed.bodyStart();
        type = parsed.type();
        millis = parsed.millis();
        serial = parsed.serial();
        idAt = parsed.idStart() - " msg=".length();
        boolean isPlain = body - idAt <= LONGEST_ID && Words.at(bytes, idAt) == MSG_HEAD;
        idLength = isPlain ? body - idAt : 0;
        prefixAt = at;
        prefixLength = parsed.typeStart() - TYPE_LENGTH - at;
        hasPrefix = prefixLength > 0;
        boolean hasNode = parsed.nodeEnd() > parsed.nodeStart();
        node = hasNode ? parsed.nodeStart() : at;
        nodeEnd = hasNode ? parsed.nodeEnd() : at;
        nodeFrom = node - at;
        nodeTo = nodeEnd - at;
        return body;
    }

    /** Whether a head has no newline in it. */
    private boolean isOneLine(int at, int body) {
        return Words.lineEnd(bytes, at, body) == body && bytes[body - 1] != '\n';
    }
}
