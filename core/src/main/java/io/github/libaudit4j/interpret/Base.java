// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/** How the kernel writes the number in a field. */
enum Base {
    /** {@code list=4}, {@code error=-13}. */
    DECIMAL(10),
    /** {@code a1=80000}, {@code fp=000001fffeffffff}: digits without {@code 0x}, or with it. */
    HEX(16),
    /** {@code mode=0100644}. */
    OCTAL(8),
    /** {@code oflag=0x42}, {@code oflag=02000000}, {@code oflag=0}: C's {@code strtol} with 0. */
    C(0),
    /** {@code dev=fd:00}: the first number in the upper 32 bits. */
    DEVICE(16);

    private static final int SURE = 15; // so many digits of any radix here fit a long
    private static final int MOST_OF_DEVICE = 7; // digits, so that none has the upper bit

    /** What {@link #number} gives for what is no number of up to 64 bits. */
    static final long NONE = Long.MIN_VALUE;

    private final int radix;

    Base(int radix) {
        this.radix = radix;
    }

    /** The number in these bytes, its 64 bits; {@link #NONE} where there is none. */
    long number(byte[] bytes, int from, int to) {
        return this == DEVICE ? device(bytes, from, to) : single(bytes, from, to);
    }

    private static long device(byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int most = Math.max(colon - from, to - colon - 1);
        if (colon == from || to - colon < 2 || most > MOST_OF_DEVICE) {
            return NONE;
        }
        long major = digits(bytes, from, colon, DEVICE.radix);
        long minor = digits(bytes, colon + 1, to, DEVICE.radix);
        return major == NONE || minor == NONE ? NONE : major << Integer.SIZE | minor;
    }

    private long single(byte[] bytes, int from, int to) {
        boolean negative = radix == 10 && from < to && bytes[from] == '-';
        int at = negative ? from + 1 : from;
        int by = radix;
        boolean zero = to - at > 1 && bytes[at] == '0';
        if (zero && (bytes[at + 1] | 0x20) == 'x' && (by == 16 || by == 0)) {
            by = 16;
            at += 2;
        } else if (by == 0) {
            by = zero ? 8 : 10;
        }
        long number = at == to ? NONE : digits(bytes, at, to, by);
        return negative && number != NONE ? -number : number;
    }

    private static long digits(byte[] bytes, int from, int to, int radix) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(bytes[i]);
            if (digit < 0 || digit >= radix || number < 0 && radix == 10) {
                return NONE;
            }
            if (i - from >= SURE
                    && Long.compareUnsigned(number, Long.divideUnsigned(-1L, radix)) > 0) {
                return NONE;
            }
            number = number * radix + digit;
        }
        return number;
    }

    private static int digit(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
