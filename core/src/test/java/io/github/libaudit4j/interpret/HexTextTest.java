// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HexTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"00", "FF", "6C73", "0123456789ABCDEF", "DEAD", "3132"})
    void isWhatAnEncoderWrites(String text) {
        assertThat(is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "0", "000", "6c73", "6C7s", "6C 73", " 6C", "6G", "/0", "0/", ":0", "0:", "@0",
                "0@", "g0", "(null)", "0x", "é"
            })
    void isNotWhatNoEncoderWrites(String text) {
        assertThat(is(text)).isFalse();
    }

    @Test
    void looksAtItsRangeOnly() {
        byte[] bytes = bytes("z6C73z");

        assertThat(HexText.is(bytes, 1, 5)).isTrue();
        assertThat(HexText.is(bytes, 0, 4)).isFalse();
        assertThat(HexText.is(bytes, 1, 6)).isFalse();
        assertThat(HexText.is(bytes, 3, 3)).isFalse();
    }

    @Test
    void eachByteIsADigitOrNot() {
        for (int b = 0; b < 256; b++) {
            byte[] bytes = {'0', (byte) b};
            boolean digit = "0123456789ABCDEF".indexOf(b) >= 0;
            boolean lower = "abcdef".indexOf(b) >= 0;

            assertThat(HexText.is(bytes, 0, 2)).isEqualTo(digit);
            assertThat(HexText.isAnyCase(bytes, 0, 2)).isEqualTo(digit || lower);
            assertThat(HexText.decode(bytes, 0, 2, new byte[1], 0))
                    .isEqualTo(digit || lower ? 1 : -1);
            bytes = new byte[] {(byte) b, '0'};
            assertThat(HexText.is(bytes, 0, 2)).isEqualTo(digit);
            assertThat(HexText.decode(bytes, 0, 2, new byte[1], 0))
                    .isEqualTo(digit || lower ? 1 : -1);
        }
    }

    @Test
    void decodesWhatTheJdkEncodes() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] text = new byte[random.nextInt(40)];
            random.nextBytes(text);
            String hex = HexFormat.of().withUpperCase().formatHex(text);
            byte[] into = new byte[text.length + 5];

            assertThat(decode(hex, into, 3)).isEqualTo(3 + text.length);
            assertThat(Arrays.copyOfRange(into, 3, 3 + text.length)).isEqualTo(text);
            assertThat(decode(hex.toLowerCase(Locale.ROOT), into, 0)).isEqualTo(text.length);
            assertThat(Arrays.copyOf(into, text.length)).isEqualTo(text);
        }
    }

    @Test
    void decodesInPlaceAndNotHalfPairs() {
        byte[] bytes = bytes("414243");

        assertThat(HexText.decode(bytes, 0, 6, bytes, 0)).isEqualTo(3);
        assertThat(bytes).startsWith(bytes("ABC"));
        assertThat(decode("414", new byte[3], 0)).isEqualTo(-1);
        assertThat(decode("", new byte[0], 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "c000003e, 3221225534",
        "C000003E, 3221225534",
        "0xc000003e, 3221225534",
        "0XFF, 255",
        "fffffffffffffff, 1152921504606846975",
        "0x, -1",
        "x1, -1",
        "-1, -1",
        "+1, -1",
        "'', -1",
        "0000000000000001, -1",
        "7fffffffffffffff, -1",
        "00x1, -1",
        "'1 ', -1",
    })
    void readsNumbers(String text, long number) {
        byte[] bytes = bytes("z" + text + "1");

        assertThat(HexText.number(bytes, 1, bytes.length - 1)).isEqualTo(number);
    }

    private static boolean is(String text) {
        byte[] bytes = bytes(text);
        return HexText.is(bytes, 0, bytes.length);
    }

    private static int decode(String text, byte[] into, int at) {
        byte[] bytes = bytes(text);
        return HexText.decode(bytes, 0, bytes.length, into, at);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
