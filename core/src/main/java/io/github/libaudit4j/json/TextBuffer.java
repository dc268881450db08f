// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of text on their way to a stream, which they go to when the buffer is full. */
class TextBuffer {
    static final int SIZE = 1 << 16;

    /** Room for what one call writes beside its string. */
    static final int SLACK = 64;

    private static final int LONGEST_KEPT = 1 << 12;

    private final OutputStream out;

    /** The text that is not yet written, up to {@link #at}. */
    final byte[] bytes;

    int at;

    private long drained;

    TextBuffer(OutputStream out, int size) {
        this.out = out;
        this.bytes = new byte[size];
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Makes room for some bytes, of which there are never more than the size allows. */
    void room(int wanted) throws IOException {
        if (at + wanted > bytes.length - Long.BYTES) {
            drain();
        }
    }

    /** Writes all to the stream. */
    void drain() throws IOException {
        int end = at;
        drained += end;
        at = 0; // also when the write fails: what is in doubt is not written twice
        out.write(bytes, 0, end);
    }

    /** Where the next byte goes, counted from the first of all. */
    long position() {
        return drained + at;
    }

    /** What was written from a position on; null where it is no longer there, or long. */
    byte[] since(long position) {
        return position < drained || position() - position > LONGEST_KEPT
                ? null
                : Arrays.copyOfRange(bytes, (int) (position - drained), at);
    }

    /** Writes text that was taken with {@link #since}. */
    void again(byte[] text) throws IOException {
        again(text, 0);
    }

    /** Writes such text without its first bytes. */
    void again(byte[] text, int from) throws IOException {
        int length = text.length - from;
        room(length);
        System.arraycopy(text, from, bytes, at, length);
        at += length;
    }

    // ---- what there is room for

    void put(int b) {
        bytes[at++] = (byte) b;
    }

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[at++] = (byte) text.charAt(i);
        }
    }

    void number(long value) {
        at = Decimal.write(value, bytes, at);
    }
}
