// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        assertThat(
                        Json.parse(
                                " {\"a\" : [1, -2.5, 1e3, true, false, null, \"x\"],"
                                        + "\"b\":{}, \"c\":[]}\n"))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(
                                        1L,
                                        new BigDecimal("-2.5"),
                                        new BigDecimal("1e3"),
                                        true,
                                        false,
                                        null,
                                        "x"),
                                "b",
                                Map.of(),
                                "c",
                                List.of()));
    }

    @Test
    void readsEscapes() {
        assertThat(Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\u007f\""))
                .isEqualTo("\"\\/\b\f\n\r\t\u00e9\ud83d\ude00\u007f");
    }

    @Test
    void readsNumbersAsLongOnlyWhereTheyFit() {
        assertThat(Json.parse("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(Json.parse("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(Json.parse("9223372036854775808"))
                .isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(Json.parse("-0")).isEqualTo(0L);
    }

    @Test
    void keepsTheOrderOfNames() {
        assertThat(Json.parseObject("{\"b\":1,\"a\":2}").keySet()).containsExactly("b", "a");
    }

    @Test
    void refusesWhatIsNotJson() {
        List<String> wrong =
                List.of(
                        "",
                        " ",
                        "{",
                        "[",
                        "[1",
                        "[1,]",
                        "{\"a\"}",
                        "{\"a\":}",
                        "{\"a\":1,}",
                        "{a:1}",
                        "{\"a\":1,\"a\":2}",
                        "\"",
                        "\"a",
                        "\"\n\"",
                        "\"\\x\"",
                        "\"\\u12g4\"",
                        "01",
                        "1.",
                        ".5",
                        "-",
                        "1e",
                        "+1",
                        "tru",
                        "nul",
                        "1 2",
                        "[1]]",
                        "'a'",
                        "NaN",
                        "\0");
        for (String text : wrong) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Json.parse(text));
        }
    }
}
