// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes JSON (RFC 8259) as bytes into a buffer, and the buffer to a stream when it is full.
 *
 * <p>Strings come from bytes that should be UTF-8. What is not is written as U+FFFD and counted,
 * see {@link #replaced()}; control characters (C0, DEL, C1), line and paragraph separators and the
 * characters that turn the direction of text are escaped. Measured by {@code JsonBenchmark}: plain
 * text is copied eight bytes at a time.
 */
public final class JsonWriter implements Closeable, Flushable {
    private static final int BUFFER = 1 << 16;
    private static final int DEEPEST = 16; // objects below stand on one line
    private static final int LONGEST_KEY = 1024 / 6; // YAML's limit, each byte escaped sixfold
    private static final int SLACK = 64; // room for what one call writes beside its string
    private static final int PIECE =
            BUFFER / 8; // a string goes in pieces, each escaped sixfold fits

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final Layout layout;
    private final byte[] buffer;
    private final InstantText instant = new InstantText();
    private int at;
    private boolean comma;
    private boolean afterName;
    private int depth;
    private int arrays;
    private long replaced;

    /**
     * A writer of one document a line.
     *
     * @param out where the bytes go; needs no buffer of its own
     */
    public JsonWriter(OutputStream out) {
        this(out, Layout.LINES);
    }

    /**
     * A writer.
     *
     * @param out where the bytes go; needs no buffer of its own
     * @param layout how a document is laid out
     */
    public JsonWriter(OutputStream out, Layout layout) {
        this(out, layout, BUFFER);
    }

    private JsonWriter(OutputStream out, Layout layout, int size) {
        this.out = out;
        this.layout = layout;
        this.buffer = new byte[size];
    }

    // ---- structure

    /**
     * Starts an object.
     *
     * @throws IOException if the stream fails
     */
    public void beginObject() throws IOException {
        room(SLACK);
        if (isBlock(depth + 1) && layout == Layout.YAML) {
            if (depth == 0) {
                ascii("---");
            }
            afterName = false;
        } else {
            separate();
            buffer[at++] = '{';
        }
        depth++;
        comma = false;
    }

    /**
     * Ends the object.
     *
     * @throws IOException if the stream fails
     */
    public void endObject() throws IOException {
        room(SLACK);
        depth--;
        if (isBlock(depth + 1) && layout == Layout.YAML) {
            ascii(comma ? "" : " {}");
        } else {
            if (isBlock(depth + 1) && comma) {
                newLine();
            }
            buffer[at++] = '}';
        }
        comma = true;
    }

    /**
     * Starts an array.
     *
     * @throws IOException if the stream fails
     */
    public void beginArray() throws IOException {
        room(SLACK);
        separate();
        buffer[at++] = '[';
        arrays++;
        comma = false;
    }

    /**
     * Ends the array.
     *
     * @throws IOException if the stream fails
     */
    public void endArray() throws IOException {
        room(SLACK);
        buffer[at++] = ']';
        arrays--;
        comma = true;
    }

    /**
     * Ends a document: what comes next stands on its own.
     *
     * @throws IOException if the stream fails
     */
    public void endDocument() throws IOException {
        room(SLACK);
        buffer[at++] = '\n';
        comma = false;
    }

    /** What stands between a name or a value and what is before it. */
    private void separate() {
        if (isBlock(depth)) {
            separateBlock();
            return;
        }
        if (comma) {
            buffer[at++] = ',';
        }
        comma = true;
    }

    /** Whether each member stands on a line of its own; arrays always stand on one. */
    private boolean isBlock(int depth) {
        return layout != Layout.LINES && arrays == 0 && depth <= DEEPEST;
    }

    private void separateBlock() {
        if (afterName) {
            buffer[at++] = ' ';
        } else if (depth == 0) {
            ascii(layout == Layout.YAML ? "--- " : "");
        } else {
            if (comma && layout == Layout.PRETTY) {
                buffer[at++] = ',';
            }
            newLine();
        }
        afterName = false;
        comma = true;
    }

    private void newLine() {
        int indent = layout == Layout.YAML ? depth - 1 : depth;
        buffer[at++] = '\n';
        for (int i = 0; i < indent; i++) {
            buffer[at++] = ' ';
            buffer[at++] = ' ';
        }
    }

    /**
     * Writes a member's name.
     *
     * @param name the name
     * @throws IOException if the stream fails
     */
    public void name(String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        name(bytes, 0, bytes.length);
    }

    /**
     * Writes a member's name.
     *
     * @param bytes an array that holds it
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @throws IOException if the stream fails
     */
    public void name(byte[] bytes, int from, int to) throws IOException {
        if (to - from > LONGEST_KEY && layout == Layout.YAML && isBlock(depth)) {
            longName(bytes, from, to);
        } else {
            string(bytes, from, to);
            endName();
        }
    }

    /** Writes a member's name. */
    void name(MemberName name) throws IOException {
        room(name.length + SLACK);
        separate();
        at = copy(name, buffer, at);
        afterName = isBlock(depth);
        comma = false;
    }

    /**
     * Writes a member that is a string: {@link #name} and {@link #string} at once, for the shape of
     * nearly all that is written.
     */
    void member(MemberName name, byte[] bytes, int from, int to) throws IOException {
        if (layout != Layout.LINES || to - from > PIECE) {
            name(name);
            string(bytes, from, to);
            return;
        }
        room(name.length + 6 * (to - from) + SLACK);
        byte[] out = buffer;
        int next = at;
        if (comma) {
            out[next++] = ',';
        }
        next = copy(name, out, next);
        out[next] = '"';
        at = next + 1;
        piece(bytes, from, to, to);
        out[at++] = '"';
        comma = true;
    }

    private static int copy(MemberName name, byte[] out, int at) {
        for (int i = 0; i < name.bytes.length; i += Long.BYTES) {
            LONGS.set(out, at + i, (long) LONGS.get(name.bytes, i));
        }
        return at + name.length;
    }

    /** A string of ASCII or other UTF-8 as JSON, with its quotes. */
    static byte[] quoted(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int size = 6 * text.length + 2 * SLACK + Long.BYTES;
        try (JsonWriter json = new JsonWriter(out, Layout.LINES, size)) {
            json.string(text, 0, text.length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private void endName() {
        buffer[at++] = ':'; // within the slack of the string before it
        afterName = isBlock(depth);
        comma = false;
    }

    /** YAML looks for a colon in 1024 characters only, unless a question mark stands before. */
    private void longName(byte[] bytes, int from, int to) throws IOException {
        room(SLACK);
        separateBlock();
        buffer[at++] = '?';
        afterName = true;
        string(bytes, from, to);
        room(SLACK);
        newLine();
        endName();
    }

    // ---- values

    /**
     * Writes a number.
     *
     * @param value the number
     * @throws IOException if the stream fails
     */
    public void number(long value) throws IOException {
        room(SLACK);
        separate();
        at = Decimal.write(value, buffer, at);
    }

    /**
     * Writes {@code null}.
     *
     * @throws IOException if the stream fails
     */
    public void nothing() throws IOException {
        word("null");
    }

    /**
     * Writes {@code true} or {@code false}.
     *
     * @param value which
     * @throws IOException if the stream fails
     */
    public void bool(boolean value) throws IOException {
        word(value ? "true" : "false");
    }

    private void word(String word) throws IOException {
        room(SLACK);
        separate();
        ascii(word);
    }

    /**
     * Writes a string of plain ASCII that needs no escape, such as a name from a table.
     *
     * @param text the string
     * @throws IOException if the stream fails
     */
    public void plain(String text) throws IOException {
        if (text.length() > PIECE) {
            string(text);
            return;
        }
        room(text.length() + SLACK);
        separate();
        buffer[at++] = '"';
        ascii(text);
        buffer[at++] = '"';
    }

    /**
     * Writes an instant as {@code "2026-11-22T14:03:12.983Z"}.
     *
     * @param millis since 1970-01-01T00:00:00Z
     * @throws IOException if the stream fails
     */
    public void instant(long millis) throws IOException {
        room(SLACK);
        separate();
        buffer[at++] = '"';
        at = instant.write(millis, buffer, at);
        buffer[at++] = '"';
    }

    /** Writes an instant as Go prints it, {@code "2017-03-21 23:12:51.011 +0000 UTC"}. */
    void goInstant(long millis) throws IOException {
        room(SLACK);
        separate();
        buffer[at++] = '"';
        at = instant.writeGo(millis, buffer, at);
        buffer[at++] = '"';
    }

    /**
     * Writes a string.
     *
     * @param text the string; a surrogate without its other half becomes {@code ?}
     * @throws IOException if the stream fails
     */
    public void string(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        string(bytes, 0, bytes.length);
    }

    /**
     * Writes a string.
     *
     * @param bytes an array that holds it in UTF-8, or nearly
     * @param from the index of its first byte
     * @param to the index after its last byte
     * @throws IOException if the stream fails
     */
    public void string(byte[] bytes, int from, int to) throws IOException {
        room(SLACK);
        separate();
        buffer[at++] = '"';
        int next = from;
        while (next < to) {
            int end = Math.min(to, next + PIECE);
            room(6 * (end - next) + SLACK);
            next = piece(bytes, next, end, to);
        }
        buffer[at++] = '"';
    }

    /**
     * Copies bytes that need no escape, eight at a time; the eight may reach past the end, into
     * bytes that the next copy overwrites.
     *
     * @return the index after what was written, which is past {@code end} if a character is
     */
    private int piece(byte[] bytes, int from, int end, int to) {
        byte[] out = buffer;
        int written = at;
        int next = from;
        int lastLong = Math.min(end, bytes.length - Long.BYTES + 1);
        while (next < lastLong) {
            long eight = (long) LONGS.get(bytes, next);
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
                next = special(bytes, next, to);
                written = at;
            }
        }
        at = written;
        while (next < end) {
            next = special(bytes, next, to);
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
        return Long.numberOfTrailingZeros(special & TOPS) >>> 3; // 64 >>> 3 is 8: all
    }

    /** Writes one character that may need care; returns the index after it. */
    private int special(byte[] bytes, int from, int to) {
        int b = bytes[from] & 0xFF;
        if (b >= 0x80) {
            return multibyte(bytes, from, to);
        }
        if (b == '"' || b == '\\') {
            buffer[at++] = '\\';
            buffer[at++] = (byte) b;
        } else if (b < ' ' || b == 0x7F) {
            control(b);
        } else {
            buffer[at++] = (byte) b;
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
        buffer[at++] = '\\';
        buffer[at++] = (byte) letter;
    }

    private int multibyte(byte[] bytes, int from, int to) {
        int length = Utf8.length(bytes, from, to);
        if (length == 0) {
            replaced++;
            buffer[at++] = (byte) 0xEF;
            buffer[at++] = (byte) 0xBF;
            buffer[at++] = (byte) 0xBD;
            return from + 1;
        }
        int character = Utf8.character(bytes, from, length);
        if (Utf8.isControl(character)) {
            unicode(character);
            return from + length;
        }
        System.arraycopy(bytes, from, buffer, at, length);
        at += length;
        return from + length;
    }

    private void unicode(int character) {
        buffer[at++] = '\\';
        buffer[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[at++] = HEX[character >> shift & 0xF];
        }
    }

    /**
     * Writes bytes as a string of hex digits.
     *
     * @param bytes an array that holds them
     * @param from the index of the first
     * @param to the index after the last
     * @throws IOException if the stream fails
     */
    public void hex(byte[] bytes, int from, int to) throws IOException {
        room(SLACK);
        separate();
        buffer[at++] = '"';
        for (int i = from; i < to; i++) {
            room(SLACK);
            buffer[at++] = HEX[bytes[i] >> 4 & 0xF];
            buffer[at++] = HEX[bytes[i] & 0xF];
        }
        buffer[at++] = '"';
    }

    /**
     * Writes a value of any of these kinds.
     *
     * @param value a map, a list, a string, a whole number, a boolean or null
     * @throws IOException if the stream fails
     */
    public void value(Object value) throws IOException {
        if (value instanceof String text) {
            string(text);
        } else if (value instanceof Map<?, ?> map) {
            beginObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                byte[] name = member.getKey().toString().getBytes(StandardCharsets.UTF_8);
                name(name, 0, name.length);
                value(member.getValue());
            }
            endObject();
        } else if (value instanceof Iterable<?> list) {
            beginArray();
            for (Object each : list) {
                value(each);
            }
            endArray();
        } else if (value instanceof Number number) {
            number(number.longValue());
        } else if (value instanceof Boolean bool) {
            bool(bool);
        } else if (value == null) {
            nothing();
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    /**
     * How many bytes of strings were no UTF-8 and became U+FFFD.
     *
     * @return the count since the writer was made
     */
    public long replaced() {
        return replaced;
    }

    // ---- the buffer

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[at++] = (byte) text.charAt(i);
        }
    }

    private void room(int bytes) throws IOException {
        if (at + bytes > buffer.length - Long.BYTES) {
            drain();
        }
    }

    private void drain() throws IOException {
        int end = at;
        at = 0; // also when the write fails: what is in doubt is not written twice
        out.write(buffer, 0, end);
    }

    /** Writes what is in the buffer to the stream, and flushes that. */
    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    /** Flushes and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
