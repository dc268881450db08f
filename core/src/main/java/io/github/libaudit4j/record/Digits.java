// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

/** Decimal digits in bytes. */
final class Digits {
    private static final int MOST = 18; // digits that fit a long whatever they are

    private Digits() {}

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The index after the digits that start at {@code from}. */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The number in these digits; -1 where there are none or too many. */
    static long value(byte[] bytes, int from, int to) {
        if (from == to || to - from > MOST) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (bytes[i] - '0');
        }
        return value;
    }

    static long signed(byte[] bytes, int from, int to, long otherwise) {
        boolean negative = from < to && bytes[from] == '-';
        int first = negative ? from + 1 : from;
        if (end(bytes, first, to) != to) {
            return otherwise;
        }
        long value = value(bytes, first, to);
        if (value < 0) {
            return otherwise;
        }
        return negative ? -value : value;
    }
}
