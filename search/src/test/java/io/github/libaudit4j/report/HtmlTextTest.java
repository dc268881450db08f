// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "plain text, plain text",
                "<b>&\"', &lt;b&gt;&amp;&quot;&#39;",
                "</script>, &lt;/script&gt;",
                "a\u0000b, a\\u0000b",
                "a\u0085b, a\\u0085b",
                "a\u2028b\u2029, a\\u2028b\\u2029",
                "\u202ea, \\u202ea",
                "\u2066a\u2069, \\u2066a\\u2069",
                "a\u00a0b, a\\u00a0b",
                "\ufeffa, \\ufeffa",
                "a\udc00b, a\\udc00b",
                "a\udb40\udc41b, a\\u{e0041}b",
                "\uffff, \\uffff",
                "\ud83d\ude00\u0645\u6587e\u0301, \ud83d\ude00\u0645\u6587e\u0301",
            })
    void nothingIsMarkupOrUnseen(String text, String expected) {
        StringBuilder out = new StringBuilder();
        HtmlText.attribute(out, text);
        assertThat(out).hasToString(expected);
    }

    @Test
    void betweenTagsANumberIsMarked() {
        StringBuilder out = new StringBuilder();
        HtmlText.content(out, "a\nb\tc\\n\u202e<");
        assertThat(out)
                .hasToString(
                        "a<span class=\"c\">\\n</span>b<span class=\"c\">\\t</span>c\\n"
                                + "<span class=\"c\">\\u202e</span>&lt;");
    }
}
