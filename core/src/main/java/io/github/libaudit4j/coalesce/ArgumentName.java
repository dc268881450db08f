// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;

/**
 * The name of a field with an argument: {@code a2}, {@code a2[7]}, {@code a2_len}.
 *
 * @param argument 2
 * @param piece 7; 0 for {@code a2}, -1 for {@code a2_len}
 */
record ArgumentName(long argument, long piece) {
    private static final int MOST_DIGITS = 9;
    private static final String LENGTH = "_len";

    boolean isLength() {
        return piece < 0;
    }

    /** The name of a field as one; null where it is another. */
    static ArgumentName of(AuditRecord record, int index) {
        byte[] bytes = record.bytes();
        int from = record.nameStart(index);
        int to = record.nameEnd(index);
        if (to - from < 2 || bytes[from] != 'a') {
            return null;
        }
        int end = digitsEnd(bytes, from + 1, to);
        long argument = number(bytes, from + 1, end);
        if (argument < 0 || end == to) {
            return argument < 0 ? null : new ArgumentName(argument, 0);
        }
        if (bytes[end] == '[' && bytes[to - 1] == ']') {
            long piece =
                    digitsEnd(bytes, end + 1, to) == to - 1 ? number(bytes, end + 1, to - 1) : -1;
            return piece < 0 ? null : new ArgumentName(argument, piece);
        }
        return isLength(bytes, end, to) ? new ArgumentName(argument, -1) : null;
    }

    private static boolean isLength(byte[] bytes, int from, int to) {
        if (to - from != LENGTH.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != LENGTH.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static int digitsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The number in these digits; -1 where there are none or too many. */
    private static long number(byte[] bytes, int from, int to) {
        if (from == to || to - from > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (bytes[i] - '0');
        }
        return number;
    }
}
