// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

/** Well-formed UTF-8, as table 3-7 of the Unicode standard says. */
final class Utf8 {
    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9F;

    private Utf8() {}

    /** The bytes of the character that starts here: 2, 3 or 4; 0 where these are none. */
    static int length(byte[] bytes, int from, int to) {
        int first = bytes[from] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || from + length > to) {
            return 0;
        }
        int second = bytes[from + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[from + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    static int character(byte[] bytes, int from, int length) {
        int character = bytes[from] & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            character = character << 6 | bytes[from + i] & 0x3F;
        }
        return character;
    }

    /** The text of these bytes, with U+FFFD for each that is no UTF-8. */
    static String clean(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int next = from;
        while (next < to) {
            int length = bytes[next] >= 0 ? 1 : length(bytes, next, to);
            int character = length < 2 ? bytes[next] : character(bytes, next, length);
            text.appendCodePoint(length == 0 ? 0xFFFD : character);
            next += Math.max(1, length);
        }
        return text.toString();
    }

    /**
     * Characters that a terminal or an editor acts on: C1, line separators, bidi controls; and the
     * two that are none, which YAML does not take.
     */
    static boolean isControl(int character) {
        return character >= FIRST_C1 && character <= LAST_C1
                || character == 0x2028
                || character == 0x2029
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
