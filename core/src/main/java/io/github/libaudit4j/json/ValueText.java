// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Values in lines of text.
 *
 * <p>Ours are bare only where they hold nothing that could end them; else they stand in quotes, or
 * with a backslash before each such byte, so that none can pose as the fields behind it:
 *
 * <pre>comm=bash exe="/tmp/a b" cwd="/tmp/\033[2J\"" a1=""</pre>
 *
 * <p>Those of ausearch stand as they are, but for the bytes that an {@link Escape} names.
 */
final class ValueText extends TextBuffer {
    private static final int PIECE = SIZE / 8; // fits, every byte written as four
    private static final int DELETE = 0x7F;

    // what becomes of a byte
    private static final byte BARE = 0;
    private static final byte QUOTED = 1; // stands as it is, but in quotes
    private static final byte BACKSLASH = 2;
    private static final byte OCTAL = 3;
    private static final byte MULTIBYTE = 4;

    private final byte[] fates = new byte[256];
    private final boolean quotes;

    private ValueText(OutputStream out, boolean quotes) {
        super(out, SIZE);
        this.quotes = quotes;
    }

    /** Values of ours: none of them can be taken for more than one. */
    static ValueText ours(OutputStream out, Escape escape) {
        ValueText text = new ValueText(out, escape == Escape.TTY);
        if (escape == Escape.RAW) {
            return text;
        }
        text.escape(escape);
        text.fates[DELETE] = OCTAL;
        for (int b = DELETE + 1; b < text.fates.length; b++) {
            text.fates[b] = MULTIBYTE;
        }
        text.set("\"\\{", BACKSLASH);
        if (text.quotes) {
            text.set(" '=", QUOTED);
            text.fates['{'] = BARE;
        }
        return text;
    }

    /** Values as ausearch writes them. */
    static ValueText ausearch(OutputStream out, Escape escape) {
        ValueText text = new ValueText(out, false);
        if (escape != Escape.RAW) {
            text.escape(escape);
        }
        return text;
    }

    private void escape(Escape escape) {
        for (int b = 0; b < fates.length; b++) {
            fates[b] = b < ' ' ? OCTAL : escape.isWithBackslash(b) ? BACKSLASH : BARE;
        }
    }

    private void set(String characters, byte fate) {
        for (int i = 0; i < characters.length(); i++) {
            fates[characters.charAt(i)] = fate;
        }
    }

    /** A value that is a program's, or was decoded: one that could be taken for ours is quoted. */
    void value(byte[] text, int from, int to) throws IOException {
        boolean looksLikeOurs = from < to && (text[from] == '(' || text[from] == '{');
        write(text, from, to, looksLikeOurs);
    }

    /** A value as the kernel wrote it, without quotes: {@code (null)} is just that. */
    void kernels(byte[] text, int from, int to) throws IOException {
        write(text, from, to, from < to && text[from] == '{');
    }

    /** A name that stands where else a number does, or the word that there is none. */
    void name(byte[] text, int from, int to) throws IOException {
        write(text, from, to, isNumber(text, from, to) || isUnset(text, from, to));
    }

    /** Words without a name. */
    void words(byte[] text, int from, int to) throws IOException {
        int end = from;
        while (end < to && (text[end] == ' ' || fates[text[end] & 0xFF] == BARE)) {
            end++;
        }
        if (end == to) {
            copy(text, from, to);
        } else {
            write(text, from, to, true);
        }
    }

    /** A field's name with a blank before it: {@code old auid} is {@code old-auid}. */
    byte[] name(byte[] name) {
        StringBuilder written = new StringBuilder(" ");
        for (byte each : name) {
            int b = each & 0xFF;
            if (b == ' ') {
                written.append('-');
            } else if (fates[b] == BARE) {
                written.append((char) b);
            } else {
                written.append("\\%03o".formatted(b));
            }
        }
        return written.append('=').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isNumber(byte[] text, int from, int to) {
        int end = from;
        while (end < to && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        return end == to;
    }

    private static boolean isUnset(byte[] text, int from, int to) {
        return to - from == 5
                && text[from] == 'u'
                && text[from + 1] == 'n'
                && text[from + 2] == 's'
                && text[from + 3] == 'e'
                && text[from + 4] == 't';
    }

    private void write(byte[] text, int from, int to, boolean quoted) throws IOException {
        if (!(quoted || from == to) && isBare(text, from, to)) {
            copy(text, from, to);
            return;
        }
        room(SLACK);
        if (quotes) {
            put('"');
        }
        escaped(text, from, to);
        room(SLACK);
        if (quotes) {
            put('"');
        }
    }

    private boolean isBare(byte[] text, int from, int to) {
        int end = from;
        while (end < to && fates[text[end] & 0xFF] == BARE) {
            end++;
        }
        return end == to;
    }

    /** Bytes as they are. */
    void copy(byte[] text, int from, int to) throws IOException {
        int next = from;
        while (next < to) {
            int length = Math.min(to - next, PIECE);
            room(length);
            System.arraycopy(text, next, bytes, at, length);
            at += length;
            next += length;
        }
    }

    /** The inside of quotes, or of what has no quotes. */
    private void escaped(byte[] text, int from, int to) throws IOException {
        int next = from;
        while (next < to) {
            int end = Math.min(to, next + PIECE);
            room(4 * (end - next) + SLACK);
            while (next < end) {
                next = character(text, next, to);
            }
        }
    }

    /** Writes a character; returns the index after it. */
    private int character(byte[] text, int from, int to) {
        int b = text[from] & 0xFF;
        switch (fates[b]) {
            case BACKSLASH -> {
                bytes[at++] = '\\';
                bytes[at++] = (byte) b;
            }
            case OCTAL -> octal(b);
            case MULTIBYTE -> {
                return multibyte(text, from, to);
            }
            default -> bytes[at++] = (byte) b;
        }
        return from + 1;
    }

    private int multibyte(byte[] text, int from, int to) {
        int length = Utf8.length(text, from, to);
        boolean isText = length > 0 && !Utf8.isControl(Utf8.character(text, from, length));
        int end = from + Math.max(1, length);
        for (int i = from; i < end; i++) {
            if (isText) {
                bytes[at++] = text[i];
            } else {
                octal(text[i] & 0xFF);
            }
        }
        return end;
    }

    private void octal(int b) {
        bytes[at++] = '\\';
        bytes[at++] = (byte) ('0' + (b >> 6));
        bytes[at++] = (byte) ('0' + (b >> 3 & 7));
        bytes[at++] = (byte) ('0' + (b & 7));
    }
}
