// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import java.util.Arrays;

/**
 * Walks the fields of a record whose body has not been split, where it is as the kernel and most
 * programs write one: names and values, the values without blanks or in quotes, and such fields in
 * {@code msg='...'} at the end. Whatever looks otherwise is odd, and to be split as usual: then the
 * answer is the same, and comes later.
 */
final class PlainFields {
    private static final byte ENRICHED = 0x1D;
    private static final byte[] MSG = {'m', 's', 'g'};
    private static final boolean[] IS_OF_NAME = ofNames();

    private byte[] bytes;
    private int at;
    private int end;
    int nameFrom;
    int nameTo;
    int valueFrom;
    int valueTo;
    boolean isBare;
    boolean isOdd;

    /** Whether the field stands in {@code msg='...'}: a program says it. */
    boolean isSaid;

    private static boolean[] ofNames() {
        boolean[] isOfName = new boolean[1 << Byte.SIZE];
        for (int b = 0; b < isOfName.length; b++) {
            isOfName[b] = b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_' || b == '-';
        }
        return isOfName;
    }

    void start(AuditEvent event, int record) {
        start(event.bytes(record), event.bodyStart(record), event.bodyEnd(record));
    }

    void start(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
        isOdd = isSaid = false;
    }

    /** Goes to the next field; false at the end, and where the record is odd. */
    boolean next() {
        if (at >= end) {
            return false;
        }
        if (bytes[at] == ENRICHED) {
            isOdd = isSaid || !isAddition(at);
            return false;
        }
        nameFrom = at;
        while (at < end && IS_OF_NAME[bytes[at] & 0xFF]) {
            at++;
        }
        nameTo = at;
        if (at == nameFrom || at == end || bytes[at++] != '=') {
            isOdd = true;
            return false;
        }
        if (!isSaid && bytes[nameFrom] == 'm' && isNamed(MSG)) {
            return message() && next();
        }
        isBare = at >= end || bytes[at] != '"';
        isOdd = isBare ? !bare() : !quoted();
        return !isOdd;
    }

    /** Goes into a message that has one end. */
    private boolean message() {
        int close = at < end && bytes[at] == '\'' ? Words.indexOf('\'', bytes, ++at, end) : end;
        isOdd =
                close == end
                        || Words.indexOf('\'', bytes, close + 1, end) < end
                        || close + 1 < end && !isAddition(close + 1);
        isSaid = true;
        end = close;
        return !isOdd;
    }

    /** Whether what auditd added starts there. */
    private boolean isAddition(int from) {
        int name = from + 1;
        int to = name;
        while (to < end && (bytes[to] >= 'A' && bytes[to] <= 'Z' || bytes[to] == '_')) {
            to++;
        }
        return bytes[from] == ENRICHED && to > name && to < end && bytes[to] == '=';
    }

    /** Goes to the first field of a record that is not split; false where it has another name. */
    boolean isFirst(AuditEvent event, int record, byte[] name) {
        if (event.isSplit(record)) {
            return false;
        }
        start(event, record);
        return next() && isNamed(name);
    }

    private boolean bare() {
        valueFrom = at;
        while (at < end && bytes[at] > ' ') {
            if (bytes[at] == '=' || bytes[at] == '"' || bytes[at] == '\'' || bytes[at] == '{') {
                return false;
            }
            at++;
        }
        valueTo = at;
        return !isStray() && isBetween();
    }

    /** Whether a comma or a bracket at the end may not be the value's. */
    private boolean isStray() {
        byte last = bytes[valueTo - 1];
        return last == ',' || last == ')' && bytes[valueFrom] != '(';
    }

    private boolean quoted() {
        valueFrom = ++at;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == ' ' && !isSaid) {
                return false;
            }
            at++;
        }
        valueTo = at++;
        return at <= end && isBetween();
    }

    /** Whether the value ends as one should; goes to the next name. */
    private boolean isBetween() {
        if (at >= end || bytes[at] == ENRICHED) {
            return true;
        }
        return bytes[at] == ' ' && ++at < end && bytes[at] != ' ';
    }

    boolean isNamed(byte[] name) {
        return Arrays.equals(bytes, nameFrom, nameTo, name, 0, name.length);
    }
}
