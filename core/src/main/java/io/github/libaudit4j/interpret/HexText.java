// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/**
 * Text written as hex: two upper-case digits a byte, as {@code audit_log_n_hex} in kernel/audit.c
 * and {@code audit_encode_value} in libaudit do.
 */
public final class HexText {
    private static final byte[] VALUE = values();

    private HexText() {}

    private static byte[] values() {
        byte[] values = new byte[256];
        java.util.Arrays.fill(values, (byte) -1);
        for (int i = 0; i < 16; i++) {
            values[Character.forDigit(i, 16)] = (byte) i;
            values[Character.toUpperCase(Character.forDigit(i, 16))] = (byte) i;
        }
        return values;
    }

    /**
     * Whether these bytes are what an encoder writes: at least one pair of digits, none in lower
     * case.
     *
     * @param bytes an array
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @return true if they can be decoded as text
     */
    public static boolean is(byte[] bytes, int from, int to) {
        return isPairs(bytes, from, to, 'F');
    }

    /** The same, where the digits may be in either case. */
    static boolean isAnyCase(byte[] bytes, int from, int to) {
        return isPairs(bytes, from, to, 'f');
    }

    private static boolean isPairs(byte[] bytes, int from, int to, char last) {
        if (from == to || (to - from & 1) != 0) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (VALUE[bytes[i] & 0xFF] < 0 || bytes[i] > last) {
                return false;
            }
        }
        return true;
    }

    /**
     * Decodes pairs of digits in either case.
     *
     * @param bytes an array
     * @param from the index of the first digit
     * @param to the index after the last digit
     * @param into where the text goes
     * @param at the index of its first byte
     * @return the index after its last byte; -1 where these are not pairs of hex digits
     */
    public static int decode(byte[] bytes, int from, int to, byte[] into, int at) {
        int next = at;
        for (int i = from; i + 1 < to; i += 2) {
            int value = VALUE[bytes[i] & 0xFF] << 4 | VALUE[bytes[i + 1] & 0xFF];
            if (value < 0) {
                return -1;
            }
            into[next++] = (byte) value;
        }
        return (to - from & 1) == 0 ? next : -1;
    }

    /**
     * Reads a number in hex, with or without {@code 0x}.
     *
     * @param bytes an array
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @return the number; -1 where this is none of at most 15 digits
     */
    public static long number(byte[] bytes, int from, int to) {
        int first =
                to - from > 2 && bytes[from] == '0' && (bytes[from + 1] | 0x20) == 'x'
                        ? from + 2
                        : from;
        if (first == to || to - first > 15) {
            return -1;
        }
        long number = 0;
        for (int i = first; i < to; i++) {
            int digit = VALUE[bytes[i] & 0xFF];
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
