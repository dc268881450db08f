// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Text of JSON on its way to a stream, with what needs it escaped.
 *
 * <p>Plain text is copied eight bytes at a time: each of the eight is looked at in its place within
 * a {@code long}, and the eight are stored whole; those past the end are overwritten by what comes
 * next. Measured by {@code JsonBenchmark}.
 */
final class JsonText extends TextBuffer {
    /** A string goes in pieces of this: each fits, every byte escaped sixfold. */
    static final int PIECE = SIZE / 8;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** How many bytes were no UTF-8. */
    long replaced;

    JsonText(OutputStream out, int size) {
        super(out, size);
    }

    // ---- what there is room for

    void put(MemberName name) {
        at = copy(name, MemberName.NAME, name.end, at);
    }

    /** Copies a part of a name, and some bytes more; returns the index after the part. */
    private int copy(MemberName name, int from, int to, int written) {
        byte[] out = bytes;
        byte[] in = name.bytes;
        int next = written;
        for (int i = from; i < to; i += Long.BYTES) {
            LONGS.set(out, next, (long) LONGS.get(in, i));
            next += Long.BYTES;
        }
        return written + to - from;
    }

    // ---- what makes room for itself

    /** A whole member whose value is a string of at most {@link #PIECE} bytes. */
    void member(boolean comma, MemberName name, byte[] value, int from, int to) throws IOException {
        room(name.end + 6 * (to - from) + SLACK);
        at = copy(name, comma ? 0 : MemberName.NAME, name.end + 1, at);
        piece(value, from, to, to);
        bytes[at++] = '"';
    }

    /** The inside of a string. */
    void string(byte[] text, int from, int to) throws IOException {
        int next = from;
        while (next < to) {
            int end = Math.min(to, next + PIECE);
            room(6 * (end - next) + SLACK);
            next = piece(text, next, end, to);
        }
    }

    /** Bytes as hex digits. */
    void hex(byte[] raw, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            room(SLACK);
            bytes[at++] = HEX[raw[i] >> 4 & 0xF];
            bytes[at++] = HEX[raw[i] & 0xF];
        }
    }

    /**
     * Copies bytes that need no escape, eight at a time; the eight may reach past the end, into
     * bytes that the next copy overwrites.
     *
     * @return the index after what was written, which is past {@code end} if a character is
     */
    private int piece(byte[] text, int from, int end, int to) {
        byte[] out = bytes;
        int written = at;
        int next = from;
        int lastLong = Math.min(end, text.length - Long.BYTES + 1);
        while (next < lastLong) {
            long eight = (long) LONGS.get(text, next);
            LONGS.set(out, written, eight);
            int plain = plainBytes(eight);
            int left = end - next;
            if (plain >= left) {
                at = written + left;
                return end;
            }
            written += plain;
            next += plain;
            if (plain < Long.BYTES) {
                at = written;
                next = special(text, next, to);
                written = at;
            }
        }
        at = written;
        while (next < end) {
            next = special(text, next, to);
        }
        return next;
    }

    /**
     * How many of eight bytes, from the lowest on, are ASCII without control, quote or backslash.
     */
    private static int plainBytes(long eight) {
        long quote = eight ^ '"' * ONES;
        long backslash = eight ^ '\\' * ONES;
        long delete = eight ^ 0x7F * ONES;
        long special = eight - ' ' * ONES | quote - ONES | backslash - ONES | delete - ONES | eight;
        long marks = special & TOPS;
        if (marks == 0) {
            return Long.BYTES;
        }
        // The lowest bits of the bytes up to the first mark are counted: the JVM's first compiler
        // calls a method for Long.numberOfTrailingZeros.
        return (int) (((marks & -marks) - 1 & ONES) * ONES >>> 56) - 1;
    }

    /** Writes one character that may need care; returns the index after it. */
    private int special(byte[] text, int from, int to) {
        int b = text[from] & 0xFF;
        if (b >= 0x80) {
            return multibyte(text, from, to);
        }
        if (b == '"' || b == '\\') {
            bytes[at++] = '\\';
            bytes[at++] = (byte) b;
        } else if (b < ' ' || b == 0x7F) {
            control(b);
        } else {
            bytes[at++] = (byte) b;
        }
        return from + 1;
    }

    private void control(int b) {
        int letter =
                switch (b) {
                    case '\t' -> 't';
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\b' -> 'b';
                    case '\f' -> 'f';
                    default -> 0;
                };
        if (letter == 0) {
            unicode(b);
            return;
        }
        bytes[at++] = '\\';
        bytes[at++] = (byte) letter;
    }

    private int multibyte(byte[] text, int from, int to) {
        int length = Utf8.length(text, from, to);
        if (length == 0) {
            replaced++;
            bytes[at++] = (byte) 0xEF;
            bytes[at++] = (byte) 0xBF;
            bytes[at++] = (byte) 0xBD;
            return from + 1;
        }
        int character = Utf8.character(text, from, length);
        if (Utf8.isControl(character)) {
            unicode(character);
            return from + length;
        }
        System.arraycopy(text, from, bytes, at, length);
        at += length;
        return from + length;
    }

    private void unicode(int character) {
        bytes[at++] = '\\';
        bytes[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[at++] = HEX[character >> shift & 0xF];
        }
    }
}
