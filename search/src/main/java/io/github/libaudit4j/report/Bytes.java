// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow. */
final class Bytes {
    private static final int FIRST = 256;

    byte[] array = new byte[FIRST];
    int length;

    void clear() {
        length = 0;
    }

    /** Makes room for more, and returns where they go. */
    int room(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, length + more));
        }
        return length;
    }

    void add(int b) {
        room(1);
        array[length++] = (byte) b;
    }

    void add(byte[] bytes, int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, array, length, to - from);
        length += to - from;
    }

    void add(byte[] bytes) {
        add(bytes, 0, bytes.length);
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Four bytes. */
    void addInt(int number) {
        int at = room(Integer.BYTES);
        length += Integer.BYTES;
        setInt(at, number);
    }

    void setInt(int at, int number) {
        array[at] = (byte) number;
        array[at + 1] = (byte) (number >>> 8);
        array[at + 2] = (byte) (number >>> 16);
        array[at + 3] = (byte) (number >>> 24);
    }

    static int getInt(byte[] array, int at) {
        return array[at] & 0xFF
                | (array[at + 1] & 0xFF) << 8
                | (array[at + 2] & 0xFF) << 16
                | array[at + 3] << 24;
    }
}
