// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeystrokesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "6C73202D6C202F746D700A     | \"ls -l /tmp\",<nl>",
                "726D20226D792066696C65220A | \"rm \\\"my file\\\"\",<nl>",
                "615C62                     | \"a\\\\b\"",
                "0D                         | <ret>",
                "0D0A                       | <ret>,<nl>",
                "03                         | <^C>",
                "097F08                     | <tab>,<backspace>,<backspace>",
                "611B5B4162                 | \"a\",<up>,\"b\"",
                "1B5B417E                   | <up>,\"~\"",
                "1B5B313B3544               | <ctrl-left>", // not <esc>,"[1;5D"
                "1B5B5B41                   | <F1>", // Linux console
                "1B5B3135                   | <esc>,\"[15\"", // cut off
                "1B5B31357E                 | <F5>",
                "1B1B                       | <esc>,<esc>",
                "1B                         | <esc>",
                "61003D                     | \"a\\000=\"",
                "1C1F                       | \"\\034\\037\"",
                "C3A974C30A                 | \"ét\\303\",<nl>", // the last byte is no UTF-8
                "E697A5F09F9880             | \"日😀\"",
                "E697                       | \"\\346\\227\"",
                "C285                       | \"\\302\\205\"", // a control character
                "FF80                       | \"\\377\\200\"",
                "C080                       | \"\\300\\200\"",
                "EDA080                     | \"\\355\\240\\200\"",
                "2C3C3E                     | \",<>\"",
            })
    void keys(String hex, String text) {
        assertThat(Keystrokes.text(HexFormat.of().parseHex(hex))).isEqualTo(text);
    }

    @Test
    void nothing() {
        assertThat(Keystrokes.text(new byte[0])).isEmpty();
    }

    /** What is printed has no control characters, and tells bytes apart. */
    @Test
    void anyBytes() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] typed = new byte[1 + random.nextInt(12)];
            random.nextBytes(typed);
            String text = Keystrokes.text(typed);

            assertThat(text.chars()).noneMatch(Character::isISOControl);
            assertThat(text).isNotEmpty();
        }
    }
}
