// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The hand scanner against the pattern that it stands for. */
class KeyValuesTest {
    private static final String SINGLE = "'(?:\\\\'|[^'])*'";

    /** Go's pattern; Java's \s would have the vertical tab too. */
    private static final Pattern PAIR =
            Pattern.compile(
                    "([a-z0-9_-]+)=((?:[^\"' \\t\\n\\f\\r]+)|"
                            + SINGLE
                            + "|"
                            + SINGLE.replace('\'', '"')
                            + ")");

    private static final List<String> PIECES =
            List.of(
                    "a", "b1", "-", "_", "=", "=", "=", "'", "'", "\"", "\"", "\\", "\\'", "\\\"",
                    " ", " ", "\t", "\n", "\f", "\r", "\u000b", "\u001d", "X", ".", "msg=", "msg='",
                    "msg=\"", "a=1", "k=\"", "k='", "?", "?,", "(null)", "\u00e9", "\0", ")");

    @Test
    void findsWhatThePatternFinds() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String text = text(random, 1 + random.nextInt(24));
            assertThat(scanned(text)).as(text).isEqualTo(matched(text));
        }
    }

    @Test
    void findsWhatThePatternFindsInEveryShortText() {
        String bytes = "a='\\\" M";
        for (int length = 0; length <= 6; length++) {
            for (int n = 0; n < Math.pow(bytes.length(), length); n++) {
                String text = spell(bytes, length, n).replace("M", "msg=");
                assertThat(scanned(text)).as(text).isEqualTo(matched(text));
            }
        }
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String spell(String bytes, int length, int number) {
        char[] text = new char[length];
        int rest = number;
        for (int i = 0; i < length; i++) {
            text[i] = bytes.charAt(rest % bytes.length());
            rest /= bytes.length();
        }
        return new String(text);
    }

    private static Map<String, Fields.Field> scanned(String text) {
        Fields fields = new Fields();
        KeyValues.read(text, fields);
        Map<String, Fields.Field> scanned = new TreeMap<>();
        fields.entries().forEach(field -> scanned.put(field.getKey(), field.getValue()));
        return scanned;
    }

    private static Map<String, Fields.Field> matched(String text) {
        Map<String, Fields.Field> matched = new LinkedHashMap<>();
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            String value = pairs.group(2).replaceAll("^['\" ]+|['\" ]+$", "");
            if (List.of("", "?", "?,", "(null)").contains(value)) {
                continue;
            }
            if (pairs.group(1).equals("msg")) {
                matched.putAll(matched(value));
            } else {
                matched.put(pairs.group(1), new Fields.Field(pairs.group(2), value));
            }
        }
        return matched;
    }
}
