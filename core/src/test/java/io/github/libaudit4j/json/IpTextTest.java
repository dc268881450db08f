// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.9", "255.255.255.255", "10.0.100.20"})
    void ipv4(String text) {
        assertThat(IpText.type(text)).isEqualTo("ipv4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "1::",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "2001:db8::7",
                "FE80::ABCD:1",
                "::ffff:192.0.2.44",
                "1:2:3:4:5:6:192.0.2.44",
            })
    void ipv6(String text) {
        assertThat(IpText.type(text)).isEqualTo("ipv6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "1",
                "1.2.3",
                "1.2.3.",
                "1.2.3.4.",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.1000",
                "1.2.3.04",
                "1.2..4",
                "-1.2.3.4",
                "1.2.3.4 ",
                "a.b.c.d",
                "client.example",
                ":",
                ":1",
                "1:",
                ":::",
                "1:::2",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:192.0.2.44",
                "::192.0.2",
                "::192.0.2.44:1",
                "12345::",
                "g::",
                "fe80::1%eth0",
                "[::1]",
                "::1 ",
            })
    void others(String text) {
        assertThat(IpText.type(text)).isNull();
    }
}
