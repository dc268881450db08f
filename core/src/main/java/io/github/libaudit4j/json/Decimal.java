// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.nio.charset.StandardCharsets;

/**
 * Numbers as decimal digits in bytes; by int where they fit, since the JVM's first compiler calls a
 * routine to divide a long.
 */
final class Decimal {
    private static final int BILLION = 1_000_000_000;
    private static final int BILLION_DIGITS = 9;
    private static final byte[] SMALLEST =
            Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

    private Decimal() {}

    /** Writes a number; returns the index after it. */
    static int write(long value, byte[] into, int at) {
        if (value < 0) {
            return negative(value, into, at);
        }
        if (value < BILLION) {
            return InstantText.digits((int) value, digits((int) value), into, at);
        }
        long billions = value / BILLION;
        int end = write(billions, into, at);
        return InstantText.digits((int) (value - billions * BILLION), BILLION_DIGITS, into, end);
    }

    private static int negative(long value, byte[] into, int at) {
        if (value == Long.MIN_VALUE) {
            System.arraycopy(SMALLEST, 0, into, at, SMALLEST.length);
            return at + SMALLEST.length;
        }
        into[at] = '-';
        return write(-value, into, at + 1);
    }

    /** How many digits a number below a billion has. */
    private static int digits(int value) {
        int digits = 1;
        for (int power = 10; digits < BILLION_DIGITS && value >= power; power *= 10) {
            digits++;
        }
        return digits;
    }
}
