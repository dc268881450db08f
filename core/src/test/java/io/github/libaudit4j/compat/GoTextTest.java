// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoTextTest {
    @Test
    void decodesEachBadByteToOneReplacement() {
        assertThat(GoText.decode("a\u00c3\u00a9\u00e2\u0082\u00ac\u00f0\u009f\u0098\u0080"))
                .isEqualTo("a\u00e9\u20ac\ud83d\ude00");
        assertThat(GoText.decode("\u00ff\u00e2\u0082x\u00c0\u0080\u00ed\u00a0\u0080"))
                .isEqualTo("\ufffd\ufffd\ufffdx\ufffd\ufffd\ufffd\ufffd\ufffd");
        assertThat(GoText.decode("\u00f4\u008f\u00bf\u00bf")).isEqualTo("\udbff\udfff");
        assertThat(GoText.decode("\u00f4\u0090\u0080\u0080")).isEqualTo("\ufffd".repeat(4));
        assertThat(GoText.decode("\u00ef\u00bf\u00bd")).isEqualTo("\ufffd");
    }

    @Test
    void quotesAsGoSourceDoes() {
        assertThat(GoText.quote("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
        assertThat(GoText.quote("\u0007\b\f\n\r\t\u000b\0\u007f\u001d"))
                .isEqualTo("\"\\a\\b\\f\\n\\r\\t\\v\\x00\\x7f\\x1d\"");
        assertThat(GoText.quote("\u00ff\u00c3\u00a9")).isEqualTo("\"\\xff\u00c3\u00a9\"");
        assertThat(GoText.quote("\u00c2\u00ad\u00c2\u00a0\u00e2\u0080\u00a8"))
                .isEqualTo("\"\\u00ad\\u00a0\\u2028\"");
        assertThat(GoText.quote("\u00f3\u00a0\u0080\u0081")).isEqualTo("\"\\U000e0001\"");
        assertThat(GoText.quote("\u00ef\u00bf\u00bd")).isEqualTo("\"\u00ef\u00bf\u00bd\"");
    }

    @Test
    void trimsTheWhiteSpaceOfUnicode() {
        assertThat(GoText.trimSpace(" \t\n\u000b\f\ra b \u00c2\u0085\u00e3\u0080\u0080"))
                .isEqualTo("a b");
        assertThat(GoText.trimSpace("\u00e2\u0080\u008a\u00e1\u009a\u0080a")).isEqualTo("a");
        assertThat(GoText.trimSpace("\u001d\u0085a\u00a0")).isEqualTo("\u001d\u0085a\u00a0");
        assertThat(GoText.trimSpace("\u00c2\u00a0")).isEmpty();
    }

    @Test
    void joinsTheWordsBetweenWhiteSpace() {
        assertThat(GoText.fields("  a  b\u00c2\u00a0c\u0085 ")).isEqualTo("a,b,c\u0085");
        assertThat(GoText.fields(" ")).isEmpty();
    }
}
