// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/** Numbers in text as Go's {@code strconv} reads them, with its errors. */
final class GoNumber {
    private GoNumber() {}

    /** A signed decimal number of 64 bits ({@code Atoi}). */
    static long atoi(String text) throws GoError {
        return signed("Atoi", text, 10, 64);
    }

    /** A number of so many bits, with a sign or none ({@code ParseInt}). */
    static long parseInt(String text, int base, int bits) throws GoError {
        return signed("ParseInt", text, base, bits);
    }

    /** A number of so many bits without a sign ({@code ParseUint}). */
    static long parseUint(String text, int base, int bits) throws GoError {
        return unsigned("ParseUint", text, 0, base, mostOf(bits));
    }

    private static long signed(String function, String text, int base, int bits) throws GoError {
        boolean negative = text.startsWith("-");
        int from = negative || text.startsWith("+") ? 1 : 0;
        long magnitude = unsigned(function, text, from, base, mostOf(bits));
        long limit = 1L << bits - 1;
        int compared = Long.compareUnsigned(magnitude, limit);
        if (compared > 0 || compared == 0 && !negative) {
            throw error(function, text, "value out of range");
        }
        return negative ? -magnitude : magnitude;
    }

    /** Of 64 bits, this is negative and only right unsigned. */
    private static long mostOf(int bits) {
        return bits == 64 ? -1 : (1L << bits) - 1;
    }

    /** The first thing that is wrong counts: a bad digit after too many is not seen. */
    private static long unsigned(String function, String text, int from, int base, long most)
            throws GoError {
        if (from == text.length()) {
            throw error(function, text, "invalid syntax");
        }
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, base) : -1;
            if (digit < 0) {
                throw error(function, text, "invalid syntax");
            }
            if (Long.compareUnsigned(value, Long.divideUnsigned(most - digit, base)) > 0) {
                throw error(function, text, "value out of range");
            }
            value = value * base + digit;
        }
        return value;
    }

    private static GoError error(String function, String text, String why) {
        return new GoError("strconv." + function + ": parsing " + GoText.quote(text) + ": " + why);
    }
}
