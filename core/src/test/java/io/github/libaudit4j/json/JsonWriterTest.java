// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.testing.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings and single values; {@link LayoutTest} has the structure. */
class JsonWriterTest {
    /** A byte of each kind that is not copied as it is, and those beside them. */
    private static final byte[] SPECIAL = {
        0,
        1,
        0x1F,
        ' ',
        '!',
        '"',
        '#',
        '[',
        '\\',
        ']',
        '~',
        0x7F,
        '\n',
        (byte) 0x80,
        (byte) 0xC3,
        (byte) 0xFF
    };

    // ---- strings

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a`, \"a\"",
                "``, \"\"",
                "`\"`, \"\\\"\"",
                "`\\`, \"\\\\\"",
                "`/`, \"/\"",
                "`\t\n\r\b\f`, \"\\t\\n\\r\\b\\f\"",
                "`\0\u001B\u001F`, \"\\u0000\\u001b\\u001f\"",
                "`\u007F\u0080\u009F`, \"\\u007f\\u0080\\u009f\"",
                "`\u2028\u2029`, \"\\u2028\\u2029\"",
                "`\u202E\u2066\u200F\u061C`, \"\\u202e\\u2066\\u200f\\u061c\"",
                "`é日😀`, \"é日😀\"",
            })
    void escapes(String text, String json) {
        assertThat(Written.by(Layout.LINES, out -> out.string(text))).isEqualTo(json);
    }

    @Test
    void eachCharacterIsEscapedOrNot() {
        for (int from = 0; from < 0x110000; from += 0x800) {
            if (from == Character.MIN_SURROGATE) {
                continue;
            }
            StringBuilder text = new StringBuilder();
            for (int c = from; c < from + 0x800; c++) {
                text.appendCodePoint(c);
            }
            String json = Written.by(Layout.LINES, out -> out.string(text.toString()));

            assertThat(Json.parse(json)).isEqualTo(text.toString());
            assertThat(json.codePoints().filter(Strings::mustBeEscaped).count()).isZero();
            long escapes = text.codePoints().filter(JsonWriterTest::isEscaped).count();
            assertThat(json.chars().filter(c -> c == '\\').count())
                    .isEqualTo(escapes + (from == 0 ? 1 : 0)); // a backslash is two
        }
    }

    private static boolean isEscaped(int character) {
        return Strings.mustBeEscaped(character) || character == '"' || character == '\\';
    }

    /**
     * Eight bytes are looked at at once: each length, each special byte at each place, in the
     * middle of an array and at its end, from each offset.
     */
    @Test
    void eachPlaceInEightBytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Object> expected = new ArrayList<>();
        JsonWriter json = new JsonWriter(out);
        json.beginArray();
        for (int length = 0; length <= 40; length++) {
            for (int place = 0; place <= length; place++) {
                for (byte special : SPECIAL) {
                    byte[] text = text(length);
                    if (place < length) {
                        text[place] = special;
                    }
                    for (int after = 0; after <= 9; after += 9) {
                        byte[] array = new byte[length % 9 + length + after];
                        Arrays.fill(array, (byte) '"');
                        System.arraycopy(text, 0, array, length % 9, length);
                        json.string(array, length % 9, length % 9 + length);
                    }
                    expected.add(Strings.expected(text));
                    expected.add(Strings.expected(text));
                }
            }
        }
        json.endArray();
        json.flush();

        assertThat(Json.parse(Written.decoded(out))).isEqualTo(expected);
    }

    /** The same for members, whose names come ready. */
    @ParameterizedTest
    @EnumSource
    void membersOfEachLength(Layout layout) throws IOException {
        Map<String, Object> expected = new LinkedHashMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter json = new JsonWriter(out, layout);
        json.beginObject();
        for (int length = 0; length <= 40; length++) {
            for (byte special : SPECIAL) {
                byte[] value = text(length);
                if (length > 0) {
                    value[expected.size() % length] = special;
                }
                String name = expected.size() + "\"é\n".repeat(length % 7);
                json.member(new MemberName(name), value, 0, length);
                expected.put(name, Strings.expected(value));
            }
        }
        for (int length : new int[] {8_191, 8_192, 8_193, 30_000, 100_000}) {
            byte[] value = new byte[length];
            json.member(new MemberName("long" + length), value, 0, length);
            expected.put("long" + length, "\0".repeat(length));
            json.name(new MemberName("word" + length));
            json.bool(true);
            expected.put("word" + length, true);
        }
        json.endObject();
        json.endDocument();
        json.flush();
        String text = Written.decoded(out);

        assertThat(layout == Layout.YAML ? Yaml.parse(text).get(0) : Json.parse(text))
                .isEqualTo(expected);
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + i % 26);
        }
        return text;
    }

    /** Each character of two bytes and more, cut at each place, at the end of an array or not. */
    @Test
    void cutCharacters() {
        for (String character : List.of("é", "\u0085", "日", "\u2028", "😀")) {
            byte[] bytes = ("0123456" + character + "x").getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < bytes.length; from++) {
                for (int to = from; to <= bytes.length; to++) {
                    assertLossless(bytes, from, to);
                    byte[] alone = Arrays.copyOfRange(bytes, from, to);
                    assertLossless(alone, 0, alone.length);
                }
            }
        }
    }

    @Test
    void randomBytes() {
        Random random = new Random(8259);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(i % 100 == 0 ? 30_000 : 100)];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length && i % 2 == 0; j++) {
                bytes[j] &= 0x7F;
            }
            assertLossless(bytes, 0, bytes.length);
        }
    }

    private static void assertLossless(byte[] bytes, int from, int to) {
        long[] replaced = {-1};
        String json =
                Written.by(
                        Layout.LINES,
                        out -> {
                            out.string(bytes, from, to);
                            replaced[0] = out.replaced();
                        });
        String expected = Strings.expected(Arrays.copyOfRange(bytes, from, to));

        assertThat(Json.parse(json)).isEqualTo(expected);
        assertThat(json.codePoints().noneMatch(Strings::mustBeEscaped)).isTrue();
        int original =
                new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                                .split("\u00EF\u00BF\u00BD", -1)
                                .length
                        - 1;
        assertThat(replaced[0])
                .isEqualTo(expected.chars().filter(c -> c == 0xFFFD).count() - original);
    }

    /** A string goes through the buffer in pieces, and none may tear a character. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\0", "é", "日", "😀", "\u2028", "ab\n", "x😀"})
    void longerThanTheBuffer(String unit) {
        for (int before = 0; before < 5; before++) {
            for (int length : new int[] {8_190, 8_194, 65_536, 140_000}) {
                String text = "-".repeat(before) + unit.repeat(length / unit.length());
                String json = Written.by(Layout.LINES, out -> out.string(text));

                assertThat(Json.parse(json).equals(text)).as("%d, %d", before, length).isTrue();
            }
        }
    }

    /** Whatever the buffer holds already. */
    @Test
    void eachFillOfTheBuffer() throws IOException {
        for (int fill = 65_300; fill < 65_540; fill += 3) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonWriter json = new JsonWriter(out);
            json.beginArray();
            json.string("x".repeat(fill / 8));
            for (int i = 0; i < 8; i++) {
                json.plain("y".repeat(fill / 9 + i));
            }
            json.instant(0);
            json.number(Long.MIN_VALUE);
            json.hex(new byte[60], 0, 60);
            json.string("\0\0\0é");
            json.nothing();
            json.beginObject();
            json.name("n");
            json.bool(true);
            json.endObject();
            json.endArray();
            json.flush();

            List<?> values = (List<?>) Json.parse(Written.decoded(out));
            assertThat(values).hasSize(15);
            assertThat(values.subList(9, 15))
                    .isEqualTo(
                            Arrays.asList(
                                    "1970-01-01T00:00:00.000Z",
                                    Long.MIN_VALUE,
                                    "00".repeat(60),
                                    "\0\0\0é",
                                    null,
                                    Map.of("n", true)));
        }
    }

    @Test
    void loneSurrogatesAreQuestionMarks() {
        assertThat(Written.by(Layout.LINES, out -> out.string("a\uD800b\uDC00")))
                .isEqualTo("\"a?b?\"");
    }

    @Test
    void longPlainText() {
        for (int length : new int[] {0, 1, 8_192, 8_193, 65_536, 200_000}) {
            String text = "A".repeat(length);

            assertThat(Written.by(Layout.LINES, out -> out.plain(text)))
                    .isEqualTo('"' + text + '"');
        }
    }

    @Test
    void hex() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String hex = HexFormat.of().formatHex(all);

        assertThat(Written.by(Layout.LINES, out -> out.hex(all, 0, 256)))
                .isEqualTo('"' + hex + '"');
        assertThat(Written.by(Layout.LINES, out -> out.hex(all, 10, 10))).isEqualTo("\"\"");
        assertThat(Written.by(Layout.LINES, out -> out.hex(all, 254, 256))).isEqualTo("\"feff\"");
        byte[] many = new byte[100_000];
        assertThat(Written.by(Layout.LINES, out -> out.hex(many, 0, many.length)))
                .isEqualTo('"' + "00".repeat(100_000) + '"');
    }

    // ---- values

    @Test
    void valuesOfAllKinds() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text \"é\"\n", "\t");
        map.put("numbers", List.of(1, 2L, (short) -3, BigInteger.TEN));
        map.put("words", Arrays.asList(true, false, null));
        map.put("empty", Map.of("list", List.of(), "map", Map.of()));
        map.put("", "");
        String json = Written.by(Layout.LINES, out -> out.value(map));

        assertThat(json)
                .startsWith(
                        "{\"text \\\"é\\\"\\n\":\"\\t\",\"numbers\":[1,2,-3,10],"
                                + "\"words\":[true,false,null],\"empty\":{")
                .endsWith("\"\":\"\"}");
        assertThat(Json.parse(json))
                .isEqualTo(Json.parse(json.replace("[1,2,-3,10]", "[1, 2, -3, 10]")));
    }

    @Test
    void noValueOfOtherKinds() {
        assertThatThrownBy(() -> Written.by(Layout.LINES, out -> out.value(new StringBuilder())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no JSON for java.lang.StringBuilder");
    }

    // ---- the stream

    @Test
    void whatAStreamRefusedIsNotWrittenTwice() throws IOException {
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        boolean[] broken = {true};
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new AssertionError("one byte at a time");
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        if (broken[0]) {
                            throw new IOException("no space left on device");
                        }
                        good.write(bytes, from, length);
                    }
                };
        JsonWriter json = new JsonWriter(out);
        json.string("lost");
        json.endDocument();
        assertThatThrownBy(json::flush).hasMessage("no space left on device");
        broken[0] = false;
        json.string("kept");
        json.endDocument();
        json.close();

        assertThat(good).hasToString("\"kept\"\n");
    }

    @Test
    void closesItsStreamAlsoWhenThatFails() throws IOException {
        boolean[] closed = {false};
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("broken pipe");
                    }

                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        JsonWriter json = new JsonWriter(out);
        json.nothing();

        assertThatThrownBy(json::close).hasMessage("broken pipe");
        assertThat(closed[0]).isTrue();
    }

    @Test
    void flushesItsStream() throws IOException {
        boolean[] flushed = {false};
        OutputStream out =
                new ByteArrayOutputStream() {
                    @Override
                    public void flush() {
                        flushed[0] = true;
                    }
                };
        JsonWriter json = new JsonWriter(out);
        json.number(1);
        assertThat(out).hasToString("");
        json.flush();

        assertThat(out).hasToString("1");
        assertThat(flushed[0]).isTrue();
    }
}
