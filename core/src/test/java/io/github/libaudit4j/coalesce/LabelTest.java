// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    @ParameterizedTest
    @CsvSource({
        "system_u:system_r:init_t:s0, system_u, system_r, init_t, s0",
        "a_u:b_r:c_t:s0-s15:c0.c1023, a_u, b_r, c_t, s0-s15:c0.c1023",
        "a_u:b_r:c_t, a_u, b_r, c_t,",
    })
    void ofSelinux(String text, String user, String role, String type, String level) {
        assertThat(Label.of(text)).isEqualTo(new Label(text, user, role, type, level));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unconfined",
                "/usr/sbin/cupsd",
                "docker-default",
                "snap.lxd.daemon",
                "_",
                "a:b",
                ":lxd-web_<var-lib>:unconfined",
                "lxd-web//&:lxd-web_<var-lib>:unconfined",
                "::",
            })
    void ofOthers(String text) {
        assertThat(Label.of(text)).isEqualTo(new Label(text, null, null, null, null));
    }
}
