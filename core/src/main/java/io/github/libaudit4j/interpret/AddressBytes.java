// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The bytes of a socket address, and the parts that are found in them. A part that is not there is
 * left out.
 */
final class AddressBytes {
    private static final int HARDWARE = 6; // ETH_ALEN, linux/if_ether.h

    private final byte[] bytes;
    private final boolean bigEndian;
    private final Map<String, String> parts;

    AddressBytes(byte[] bytes, boolean bigEndian, Map<String, String> parts) {
        this.bytes = bytes;
        this.bigEndian = bigEndian;
        this.parts = parts;
    }

    int length() {
        return bytes.length;
    }

    boolean has(int at, int length) {
        return at + length <= bytes.length;
    }

    /** An unsigned number in the byte order of the host; -1 where it is not there. */
    long number(int at, int length) {
        return has(at, length) ? number(at, length, bigEndian) : -1;
    }

    /** An unsigned number in the byte order of the network; -1 where it is not there. */
    long networkNumber(int at, int length) {
        return has(at, length) ? number(at, length, true) : -1;
    }

    private long number(int at, int length, boolean big) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[big ? at + i : at + length - 1 - i] & 0xFF;
        }
        return number;
    }

    /** Adds a number, unless it is not there: -1. */
    void put(String name, long number) {
        if (number >= 0) {
            parts.put(name, Long.toString(number));
        }
    }

    /** Adds a number that says something only where it is not 0. */
    void putUnlessZero(String name, long number) {
        if (number != 0) {
            put(name, number);
        }
    }

    void put(String name, String text) {
        parts.put(name, text);
    }

    /** Adds text that ends at a NUL, if there is any of it. */
    void putText(String name, int at, int length) {
        int end = at;
        while (end < Math.min(bytes.length, at + length) && bytes[end] != 0) {
            end++;
        }
        if (end > at) {
            parts.put(name, text(at, end));
        }
    }

    /** Adds a name in a field of that size, which blanks or NULs fill. */
    void putName(String name, int at, int length) {
        String text = has(at, length) ? text(at, at + length).replace('\0', ' ').strip() : "";
        if (!text.isEmpty()) {
            parts.put(name, text);
        }
    }

    /** Adds six bytes of hardware: {@code 52:54:00:12:34:56}. */
    void putHardware(String name, int at) {
        putHardware(name, at, HARDWARE, false);
    }

    /** Adds the bytes of hardware, the last one first where they stand so. */
    void putHardware(String name, int at, int length, boolean reversed) {
        if (!has(at, length) || length == 0) {
            return;
        }
        StringBuilder text = new StringBuilder(3 * length);
        for (int i = 0; i < length; i++) {
            int b = bytes[reversed ? at + length - 1 - i : at + i] & 0xFF;
            text.append(i == 0 ? "" : ":");
            text.append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 15, 16));
        }
        parts.put(name, text.toString());
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    byte at(int index) {
        return bytes[index];
    }
}
