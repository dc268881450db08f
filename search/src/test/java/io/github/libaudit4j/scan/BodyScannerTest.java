// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Texts of any length, one or some, are found in the body of their line; what starts the next line
 * may be found, too.
 */
class BodyScannerTest {
    private static final String HEAD = "type=CWD msg=audit(1795389786.747:5171182): ";

    @Test
    void findsTheTextsOfALine() {
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 50_000; i++) {
            String body = letters(random, 60);
            String next = letters(random, 30);
            List<String> texts = new ArrayList<>();
            for (int text = 0; text <= random.nextInt(2); text++) {
                int from = random.nextInt(30);
                String near = random.nextBoolean() ? body : letters(random, 60);
                texts.add(near.substring(from, from + 1 + random.nextInt(24)));
            }
            boolean isFound = isFound(texts, body, next);
            if (isFound != texts.stream().anyMatch(body::contains)) {
                assertThat(texts.stream().anyMatch(next::contains))
                        .as("%s in %s before %s", texts, body, next)
                        .isEqualTo(isFound)
                        .isTrue();
            }
            found += isFound ? 1 : 0;
        }
        assertThat(found).isBetween(10_000, 45_000);
    }

    private static boolean isFound(List<String> texts, String body, String next) {
        BodyScanner scanner =
                new BodyScanner(
                        texts.stream()
                                .map(text -> text.toUpperCase(Locale.ROOT).getBytes(ISO_8859_1))
                                .toList());
        byte[] bytes = (HEAD + body + '\n' + next).getBytes(ISO_8859_1);
        int end = scanner.end(bytes, HEAD.length(), bytes.length, true);
        assertThat(end).isEqualTo(HEAD.length() + body.length() + 1);
        return scanner.isFound();
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append("abcd".charAt(random.nextInt(4)));
        }
        return letters.toString();
    }
}
