// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentNameTest {
    private static ArgumentName of(String name) {
        return ArgumentName.of(Events.ofBodies("EXECVE " + name + "=1").record(0), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "a0, 0, 0",
        "a12, 12, 0",
        "a999999999, 999999999, 0",
        "a2[0], 2, 0",
        "a2[17], 2, 17",
        "a2[999999999], 2, 999999999",
        "a007[007], 7, 7",
        "a2_len, 2, -1",
    })
    void ofAnArgument(String name, long argument, long piece) {
        assertThat(of(name)).isEqualTo(new ArgumentName(argument, piece));
        assertThat(of(name).isLength()).isEqualTo(piece < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ab",
                "A0",
                "b0",
                "a0b",
                "a[0]",
                "a0[",
                "a0]",
                "a0[]",
                "a0[1",
                "a0[1]x",
                "a0[x]",
                "a0[1]2]",
                "a0[-1]",
                "a0_",
                "a0_le",
                "a0_lenx",
                "a0_LEN",
                "a_len",
                "a1234567890",
                "a0[1234567890]",
                "argc",
                "aa0"
            })
    void ofAnotherField(String name) {
        assertThat(of(name)).isNull();
    }
}
