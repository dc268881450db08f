// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finds what {@code String.indexOf} finds where one bit of each byte does not count. */
class NeedleTest {
    @Test
    void inTextsOfAFewLetters() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String text = word(random, random.nextInt(60));
            String wanted = word(random, 1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 3));
            byte[] bytes = text.getBytes(ISO_8859_1);
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            int expected = folded(text.substring(0, to)).indexOf(folded(wanted), from);
            int found = new Needle(wanted.getBytes(ISO_8859_1)).find(bytes, from, to);
            assertThat(found)
                    .as("%s in %s from %d to %d", wanted, text, from, to)
                    .isEqualTo(expected);
        }
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(c -> folded.append((char) (c | 0x20)));
        return folded.toString();
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("aBb0=\u0080\u00ff".charAt(random.nextInt(random.nextBoolean() ? 2 : 7)));
        }
        return word.toString();
    }
}
