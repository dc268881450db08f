// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/**
 * The text that a program sent, which the kernel writes as {@code msg='...'} at the record's end.
 *
 * <p>The kernel does not escape it, so an apostrophe inside is no end: the text ends at the last
 * apostrophe of the line after which nothing but auditd's additions, or another record, follows. A
 * program that writes {@code ' type=SYSCALL msg=audit(...} therefore forges nothing. Where no
 * apostrophe is such an end, the rest of the line is the program's.
 */
final class Message {
    private Message() {}

    /** Adds the fields of the message whose opening apostrophe is at {@code open}. */
    static int scan(AuditRecord record, int open, int to) {
        byte[] bytes = record.bytes;
        int close = close(bytes, open, to);
        int next = close + 1;
        if (close < 0) {
            boolean torn = Bytes.indexOf(bytes, (byte) '\'', open + 1, to) < 0;
            close = torn ? Joints.tornAt(record, open + 1, to) : to;
            next = to;
        }
        int before = record.splitCount();
        if (isJson(bytes, open + 1, close)) {
            record.add(open + 1, open + 1, open + 1, close, Form.TEXT, Section.MSG);
        } else {
            FieldScanner.scan(record, open + 1, close, Section.MSG);
        }
        if (record.splitCount() == before) {
            record.add(open, open, open + 1, close, Form.TEXT, Section.MSG);
        }
        return next;
    }

    private static boolean isJson(byte[] bytes, int from, int to) {
        return to - from >= 2 && bytes[from] == '{' && bytes[to - 1] == '}';
    }

    private static int close(byte[] bytes, int open, int to) {
        for (int i = to - 1; i > open; i--) {
            if (bytes[i] == '\'' && Joints.mayEnd(bytes, i + 1, to)) {
                return i;
            }
        }
        return -1;
    }
}
