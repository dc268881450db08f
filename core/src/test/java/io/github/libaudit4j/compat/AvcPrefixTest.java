// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The hand scanner against the pattern that it stands for. */
class AvcPrefixTest {
    private static final String S = "[ \\t\\n\\f\\r]"; // Go's \s
    private static final Pattern PREFIX =
            Pattern.compile("avc:S+([0-9A-Za-z_]+)S+\\{S*([^\\n]*)S*\\}S+forS+".replace("S", S));

    private static final List<String> PIECES =
            List.of(
                    "avc:",
                    "avc:",
                    " ",
                    " ",
                    " ",
                    "\t",
                    "\n",
                    "\u000b",
                    "denied",
                    "granted",
                    "{",
                    "{",
                    "}",
                    "}",
                    "for",
                    " } for ",
                    "read",
                    "avc: denied { read } for pid=1",
                    "x=1",
                    "\u00e9");

    @Test
    void findsWhatThePatternFinds() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(16); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(AvcPrefix.remove(text.toString()))
                    .as(text.toString())
                    .isEqualTo(replaced(text.toString()));
        }
    }

    private static String replaced(String text) {
        Matcher prefix = PREFIX.matcher(text);
        if (!prefix.find()) {
            return text;
        }
        String permissions = GoText.fields(prefix.group(2));
        return "seresult="
                + prefix.group(1)
                + " seperms="
                + permissions
                + " "
                + text.substring(prefix.end());
    }
}
