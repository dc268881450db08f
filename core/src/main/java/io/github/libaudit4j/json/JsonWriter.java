// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes JSON (RFC 8259) as bytes into a buffer, and the buffer to a stream when it is full.
 *
 * <p>Strings come from bytes that should be UTF-8. What is not is written as U+FFFD and counted,
 * see {@link #replaced()}; control characters (C0, DEL, C1), line and paragraph separators and the
 * characters that turn the direction of text are escaped. Measured by {@code JsonBenchmark}.
 */
public final class JsonWriter implements Closeable, Flushable {
    private static final int DEEPEST = 16; // objects below stand on one line
    private static final int LONGEST_KEY = 1024 / 6; // YAML's limit, each byte escaped sixfold

    private final OutputStream out;
    private final JsonText text;
    private final Layout layout;
    private final InstantText instant = new InstantText();
    private boolean comma;
    private boolean afterName;
    private int depth;
    private int arrays;

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
        this(out, layout, JsonText.SIZE);
    }

    private JsonWriter(OutputStream out, Layout layout, int size) {
        this.out = out;
        this.layout = layout;
        this.text = new JsonText(out, size);
    }

    // ---- structure

    /**
     * Starts an object.
     *
     * @throws IOException if the stream fails
     */
    public void beginObject() throws IOException {
        text.room(JsonText.SLACK);
        if (isBlock(depth + 1) && layout == Layout.YAML) {
            if (depth == 0) {
                text.ascii("---");
            }
            afterName = false;
        } else {
            separate();
            text.put('{');
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
        text.room(JsonText.SLACK);
        depth--;
        if (isBlock(depth + 1) && layout == Layout.YAML) {
            text.ascii(comma ? "" : " {}");
        } else {
            if (isBlock(depth + 1) && comma) {
                newLine();
            }
            text.put('}');
        }
        comma = true;
    }

    /**
     * Starts an array.
     *
     * @throws IOException if the stream fails
     */
    public void beginArray() throws IOException {
        text.room(JsonText.SLACK);
        separate();
        text.put('[');
        arrays++;
        comma = false;
    }

    /**
     * Ends the array.
     *
     * @throws IOException if the stream fails
     */
    public void endArray() throws IOException {
        text.room(JsonText.SLACK);
        text.put(']');
        arrays--;
        comma = true;
    }

    /**
     * Ends a document: what comes next stands on its own.
     *
     * @throws IOException if the stream fails
     */
    public void endDocument() throws IOException {
        text.room(JsonText.SLACK);
        text.put('\n');
        comma = false;
    }

    /** What stands between a name or a value and what is before it. */
    private void separate() {
        if (isBlock(depth)) {
            separateBlock();
            return;
        }
        if (comma) {
            text.put(',');
        }
        comma = true;
    }

    /** Whether each member stands on a line of its own; arrays always stand on one. */
    private boolean isBlock(int depth) {
        return layout != Layout.LINES && arrays == 0 && depth <= DEEPEST;
    }

    private void separateBlock() {
        if (afterName) {
            text.put(' ');
        } else if (depth == 0) {
            text.ascii(layout == Layout.YAML ? "--- " : "");
        } else {
            if (comma && layout == Layout.PRETTY) {
                text.put(',');
            }
            newLine();
        }
        afterName = false;
        comma = true;
    }

    private void newLine() {
        int indent = layout == Layout.YAML ? depth - 1 : depth;
        text.put('\n');
        for (int i = 0; i < indent; i++) {
            text.put(' ');
            text.put(' ');
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
        text.room(name.end + JsonText.SLACK);
        separate();
        text.put(name);
        afterName = isBlock(depth);
        comma = false;
    }

    /**
     * Writes a member that is a string: {@link #name} and {@link #string} at once, for the shape of
     * nearly all that is written.
     */
    void member(MemberName name, byte[] bytes, int from, int to) throws IOException {
        if (layout != Layout.LINES || to - from > JsonText.PIECE) {
            name(name);
            string(bytes, from, to);
            return;
        }
        text.member(comma, name, bytes, from, to);
        comma = true;
    }

    /** Where the next member starts, for {@link #since}. */
    long position() {
        return text.position();
    }

    /** What was written from a position on; null where it has left the buffer, or is long. */
    byte[] since(long position) {
        return text.since(position);
    }

    /**
     * Writes again what was taken with {@link #since}, where the same stood before it: members, or
     * a value.
     *
     * @param ended how many objects end in it that start before it; -1 where one starts that ends
     *     behind it
     */
    void again(byte[] members, int ended) throws IOException {
        text.again(members);
        depth -= ended;
        comma |= members.length > 0;
        afterName = false;
    }

    /** A string of ASCII or other UTF-8 as JSON, with its quotes. */
    static byte[] quoted(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int size = 6 * text.length + 2 * JsonText.SLACK + Long.BYTES;
        try (JsonWriter json = new JsonWriter(out, Layout.LINES, size)) {
            json.string(text, 0, text.length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private void endName() {
        text.put(':'); // within the slack of the string before it
        afterName = isBlock(depth);
        comma = false;
    }

    /** YAML looks for a colon in 1024 characters only, unless a question mark stands before. */
    private void longName(byte[] bytes, int from, int to) throws IOException {
        text.room(JsonText.SLACK);
        separateBlock();
        text.put('?');
        afterName = true;
        string(bytes, from, to);
        text.room(JsonText.SLACK);
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
        text.room(JsonText.SLACK);
        separate();
        text.number(value);
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
        text.room(JsonText.SLACK);
        separate();
        text.ascii(word);
    }

    /**
     * Writes a string of plain ASCII that needs no escape, such as a name from a table.
     *
     * @param ascii the string
     * @throws IOException if the stream fails
     */
    public void plain(String ascii) throws IOException {
        if (ascii.length() > JsonText.PIECE) {
            string(ascii);
            return;
        }
        text.room(ascii.length() + JsonText.SLACK);
        separate();
        text.put('"');
        text.ascii(ascii);
        text.put('"');
    }

    /**
     * Writes an instant as {@code "2026-11-22T14:03:12.983Z"}.
     *
     * @param millis since 1970-01-01T00:00:00Z
     * @throws IOException if the stream fails
     */
    public void instant(long millis) throws IOException {
        text.room(JsonText.SLACK);
        separate();
        text.put('"');
        text.at = instant.write(millis, text.bytes, text.at);
        text.put('"');
    }

    /** Writes an instant as Go prints it, {@code "2017-03-21 23:12:51.011 +0000 UTC"}. */
    void goInstant(long millis) throws IOException {
        text.room(JsonText.SLACK);
        separate();
        text.put('"');
        text.at = instant.writeGo(millis, text.bytes, text.at);
        text.put('"');
    }

    /**
     * Writes a string.
     *
     * @param value the string; a surrogate without its other half becomes {@code ?}
     * @throws IOException if the stream fails
     */
    public void string(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        text.replaced += value.indexOf('\uFFFD') < 0 ? 0 : 1;
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
        text.room(JsonText.SLACK);
        separate();
        text.put('"');
        text.string(bytes, from, to);
        text.put('"');
    }

    /** Writes a string whose end is {@link #quoted} already. */
    void string(byte[] bytes, int from, int to, byte[] ending) throws IOException {
        text.room(JsonText.SLACK);
        separate();
        text.put('"');
        text.string(bytes, from, to);
        text.again(ending, 1);
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
        text.room(JsonText.SLACK);
        separate();
        text.put('"');
        text.hex(bytes, from, to);
        text.put('"');
    }

    /**
     * Writes a value of any of these kinds.
     *
     * @param value a map, a list, a string, a whole number, a boolean or null
     * @throws IOException if the stream fails
     */
    public void value(Object value) throws IOException {
        if (value instanceof String string) {
            string(string);
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
        return text.replaced;
    }

    /** Writes what is in the buffer to the stream, and flushes that. */
    @Override
    public void flush() throws IOException {
        text.drain();
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
