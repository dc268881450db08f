// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/** Hexadecimal text to bytes, with Go's errors. */
final class Hex {
    private Hex() {}

    /** True for pairs of 0-9 and A-F, as the kernel writes them. */
    static boolean isUpper(String text) {
        if (text.length() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isUpper(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
    }

    /** The bytes of text that {@link #isUpper(String)}. */
    static String upper(String text) {
        char[] bytes = new char[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (char) Integer.parseInt(text, 2 * i, 2 * i + 2, 16);
        }
        return new String(bytes);
    }

    /** The bytes of text that may be something else. */
    static String upperOrError(String text) throws GoError {
        if (text.length() % 2 != 0) {
            throw new GoError("encoding/hex: odd length hex string");
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isUpper(text.charAt(i))) {
                throw invalid(text.charAt(i));
            }
        }
        return upper(text);
    }

    /** The bytes of an even number of digits of either case. */
    static String anyOrError(String text) throws GoError {
        for (int i = 0; i < text.length(); i++) {
            if (!isUpper(text.charAt(i)) && (text.charAt(i) < 'a' || text.charAt(i) > 'f')) {
                throw invalid(text.charAt(i));
            }
        }
        return upper(text);
    }

    /** The byte as Go's {@code %#U} prints it: {@code U+0061 'a'}. */
    private static GoError invalid(char b) {
        String shown = GoText.isPrintable(b) ? " '" + GoText.encode(b) + "'" : "";
        return new GoError(
                "encoding/hex: invalid byte: U+" + String.format("%04X", (int) b) + shown);
    }

    /** What is before the first NUL. */
    static String untilNul(String bytes) {
        int nul = bytes.indexOf('\0');
        return nul < 0 ? bytes : bytes.substring(0, nul);
    }
}
