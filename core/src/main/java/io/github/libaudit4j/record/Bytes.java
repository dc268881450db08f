// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.nio.charset.StandardCharsets;

/** Looking things up in a range of bytes. */
final class Bytes {
    /** What auditd writes between the record and what it added to it. */
    static final byte SEPARATOR = 0x1D;

    private static final byte BLANK = 1;
    private static final byte NAME = 2;
    private static final byte[] KIND = kinds();

    private Bytes() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = '!'; b < kinds.length; b++) {
            kinds[b] = "=\"'(){},".indexOf(b) < 0 ? NAME : 0;
        }
        for (byte b : new byte[] {' ', '\t', '\r', '\n', SEPARATOR, 0}) {
            kinds[b] = BLANK;
        }
        return kinds;
    }

    /** NUL is a blank: it ends a payload, and fills the hole that a power cut leaves in a file. */
    static boolean isBlank(byte b) {
        return KIND[b & 0xFF] == BLANK;
    }

    static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    /** The index after the bytes that a field's name may have. */
    static int nameEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && KIND[bytes[at] & 0xFF] == NAME) {
            at++;
        }
        return at;
    }

    /** The index of the next blank, or {@code to}. */
    static int wordEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && KIND[bytes[at] & 0xFF] != BLANK) {
            at++;
        }
        return at;
    }

    /** The index of the next byte that is not blank, or {@code to}. */
    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && KIND[bytes[at] & 0xFF] == BLANK) {
            at++;
        }
        return at;
    }

    /** The index after which only blanks follow, not before {@code from}. */
    static int trimEnd(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && isBlank(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    static int indexOf(byte[] bytes, byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    static int indexOf(byte[] bytes, byte[] wanted, int from, int to) {
        for (int i = from; i <= to - wanted.length; i++) {
            if (bytes[i] == wanted[0] && startsWith(bytes, wanted, i, to)) {
                return i;
            }
        }
        return -1;
    }

    static boolean startsWith(byte[] bytes, byte[] wanted, int from, int to) {
        if (from < 0 || to - from < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
