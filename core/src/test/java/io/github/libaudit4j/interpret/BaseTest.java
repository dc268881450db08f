// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseTest {
    @ParameterizedTest
    @CsvSource({
        "DECIMAL, 0, 0",
        "DECIMAL, 4, 4",
        "DECIMAL, -13, -13",
        "DECIMAL, 9223372036854775807, 9223372036854775807",
        "HEX, 0, 0",
        "HEX, ffffff9c, 4294967196",
        "HEX, FFFFFF9C, 4294967196",
        "HEX, 0x10, 16",
        "HEX, 000001fffeffffff, 2199006478335",
        "HEX, ffffffffffffffff, -1",
        "OCTAL, 0100644, 33188",
        "OCTAL, 040755, 16877",
        "OCTAL, 0, 0",
        "C, 0, 0",
        "C, 0x42, 66",
        "C, 02000102, 524354",
        "C, 10, 10",
        "C, 0xC, 12",
    })
    void numbers(Base base, String text, long number) {
        assertThat(number(base, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "DECIMAL, ''",
        "DECIMAL, -",
        "DECIMAL, --1",
        "DECIMAL, 1a",
        "DECIMAL, success",
        "DECIMAL, 9223372036854775808",
        "DECIMAL, 99999999999999999999999999",
        "HEX, ''",
        "HEX, 0x",
        "HEX, -1",
        "HEX, xyz",
        "HEX, 10000000000000000",
        "HEX, ffffffffffffffffffffffff",
        "HEX, '1 '",
        "OCTAL, 0108",
        "OCTAL, ?",
        "OCTAL, 7777777777777777777777777",
        "C, 08",
        "C, 0x",
        "C, 0xg",
        "C, (null)",
    })
    void none(Base base, String text) {
        assertThat(number(base, text)).isEqualTo(Base.NONE);
    }

    private static long number(Base base, String text) {
        byte[] bytes = ("x=" + text + " y").getBytes(StandardCharsets.US_ASCII);
        return base.number(bytes, 2, bytes.length - 2);
    }
}
