// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.nio.charset.StandardCharsets;

/** Numbers as decimal digits in bytes. */
final class Decimal {
    private static final byte[] SMALLEST =
            Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

    private Decimal() {}

    /** Writes a number; returns the index after it. */
    static int write(long value, byte[] into, int at) {
        if (value < 0) {
            return negative(value, into, at);
        }
        int digits = digits(value);
        long rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            into[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }

    private static int negative(long value, byte[] into, int at) {
        if (value == Long.MIN_VALUE) {
            System.arraycopy(SMALLEST, 0, into, at, SMALLEST.length);
            return at + SMALLEST.length;
        }
        into[at] = '-';
        return write(-value, into, at + 1);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
