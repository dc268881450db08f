// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.record.AuditRecord;
import java.util.Arrays;

/**
 * Walks the fields of a record whose body has not been split, where it is as the kernel writes a
 * SYSCALL or PATH record: names and values, the values without blanks or in quotes. Whatever looks
 * otherwise is odd, and to be split as usual: then the answer is the same, and comes later.
 */
final class PlainFields {
    private static final byte ENRICHED = 0x1D;

    private byte[] bytes;
    private int at;
    private int end;
    int nameFrom;
    int nameTo;
    int valueFrom;
    int valueTo;
    boolean isBare;
    boolean isOdd;

    void start(AuditRecord record) {
        start(record.bytes(), record.bodyStart(), record.bodyEnd());
    }

    void start(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
        isOdd = false;
    }

    /** Goes to the next field; false at the end, and where the record is odd. */
    boolean next() {
        if (at >= end || bytes[at] == ENRICHED) {
            return false;
        }
        nameFrom = at;
        while (at < end && bytes[at] != '=') {
            if (bytes[at] <= ' ') {
                isOdd = true;
                return false;
            }
            at++;
        }
        nameTo = at++;
        isBare = at >= end || bytes[at] != '"';
        isOdd = isBare ? !bare() : !quoted();
        return !isOdd;
    }

    private boolean bare() {
        valueFrom = Math.min(at, end);
        while (at < end && bytes[at] > ' ') {
            if (bytes[at] == '=' || bytes[at] == '"' || bytes[at] == '\'' || bytes[at] == '{') {
                return false;
            }
            at++;
        }
        valueTo = Math.min(at, end);
        return isBetween();
    }

    private boolean quoted() {
        valueFrom = ++at;
        while (at < end && bytes[at] != '"') {
            at++;
        }
        valueTo = at++;
        return at <= end && isBetween();
    }

    /** Whether the value ends as one should; goes to the next name. */
    private boolean isBetween() {
        if (at >= end || bytes[at] == ENRICHED) {
            return nameTo < end;
        }
        return bytes[at] == ' ' && ++at < end && bytes[at] != ' ';
    }

    boolean isNamed(byte[] name) {
        return Arrays.equals(bytes, nameFrom, nameTo, name, 0, name.length);
    }
}
