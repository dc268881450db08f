// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK's decoder is the judge. */
class Utf8Test {
    /** The edges of table 3-7 of the Unicode standard, and bytes beside them. */
    private static final int[] EDGES = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
        0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    private static final int[] TAIL_EDGES = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};

    @Test
    void oneAndTwoBytes() {
        for (int first = 0x80; first < 0x100; first++) {
            check((byte) first);
            for (int second = 0; second < 0x100; second++) {
                check((byte) first, (byte) second);
            }
        }
    }

    @Test
    void threeBytes() {
        for (int first = 0x80; first < 0x100; first++) {
            for (int second = 0; second < 0x100; second++) {
                for (int third : EDGES) {
                    check((byte) first, (byte) second, (byte) third);
                }
            }
        }
    }

    @Test
    void fourBytes() {
        for (int first : EDGES) {
            for (int second = 0; second < 0x100 && first >= 0x80; second++) {
                for (int third : TAIL_EDGES) {
                    for (int fourth : TAIL_EDGES) {
                        check((byte) first, (byte) second, (byte) third, (byte) fourth);
                    }
                }
            }
        }
    }

    @Test
    void allCharacters() {
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);

                assertThat(Utf8.length(bytes, 0, bytes.length)).isEqualTo(bytes.length);
                assertThat(Utf8.character(bytes, 0, bytes.length)).isEqualTo(c);
            }
        }
    }

    @Test
    void looksAtItsRangeOnly() {
        byte[] bytes = "aé日😀".getBytes(StandardCharsets.UTF_8);

        assertThat(Utf8.length(bytes, 1, 2)).isZero();
        assertThat(Utf8.length(bytes, 1, 3)).isEqualTo(2);
        assertThat(Utf8.length(bytes, 3, 5)).isZero();
        assertThat(Utf8.length(bytes, 3, 10)).isEqualTo(3);
        assertThat(Utf8.length(bytes, 6, 9)).isZero();
        assertThat(Utf8.length(bytes, 6, 10)).isEqualTo(4);
    }

    @Test
    void cleanTextHasOneReplacementForEachWrongByte() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) EDGES[random.nextInt(EDGES.length)];
            }

            assertThat(Utf8.clean(bytes, 0, bytes.length)).isEqualTo(Strings.expected(bytes));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7F, false", // JsonWriter escapes it by itself
        "80, true",
        "9F, true",
        "A0, false",
        "61B, false",
        "61C, true",
        "200D, false",
        "200E, true",
        "200F, true",
        "2027, false",
        "2028, true",
        "2029, true",
        "202A, true",
        "202E, true",
        "202F, false",
        "2065, false",
        "2066, true",
        "2069, true",
        "206A, false",
        "FEFF, false",
        "FFFD, false",
        "FFFE, true",
        "FFFF, true",
        "10000, false",
        "10FFFF, false",
    })
    void controls(String hex, boolean control) {
        assertThat(Utf8.isControl(Integer.parseInt(hex, 16))).isEqualTo(control);
    }

    private void check(byte... bytes) {
        int length = Utf8.length(bytes, 0, bytes.length);
        if (length == 0) {
            for (int i = 1; i <= bytes.length; i++) {
                if (Strings.decoded(bytes, 0, i) >= 0x80) {
                    throw new AssertionError("not seen: " + Strings.hex(bytes));
                }
            }
        } else if (Strings.decoded(bytes, 0, length) != Utf8.character(bytes, 0, length)) {
            throw new AssertionError("not one character: " + Strings.hex(bytes));
        }
    }
}
