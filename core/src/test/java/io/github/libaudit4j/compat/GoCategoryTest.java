// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoCategoryTest {
    /** The types on both sides of each limit. */
    @ParameterizedTest
    @CsvSource({
        "0, unknown",
        "1006, unknown", // LOGIN
        "1099, unknown",
        "1100, user-login",
        "1106, user-login",
        "1107, mac-decision", // USER_AVC
        "1108, user-login",
        "1110, user-login",
        "1111, configuration", // USYS_CONFIG
        "1113, user-login",
        "1114, user-account",
        "1117, user-account",
        "1118, unknown", // DAC_CHECK
        "1119, user-space",
        "1121, user-space",
        "1122, mac-decision", // USER_SELINUX_ERR
        "1123, user-space", // USER_CMD
        "1124, TTY",
        "1125, user-space",
        "1126, user-login", // GRP_AUTH
        "1127, system-services",
        "1131, system-services",
        "1132, user-account",
        "1133, user-account",
        "1134, unknown", // MAC_CHECK
        "1135, user-account",
        "1136, user-account",
        "1137, unknown",
        "1199, unknown",
        "1200, audit-daemon",
        "1299, audit-daemon",
        "1300, audit-rule",
        "1305, configuration",
        "1306, audit-rule",
        "1315, audit-rule",
        "1316, unknown", // KERNEL_OTHER
        "1317, audit-rule",
        "1318, audit-rule",
        "1319, TTY",
        "1320, unknown", // EOE
        "1321, audit-rule",
        "1324, audit-rule",
        "1325, configuration", // NETFILTER_CFG
        "1326, dac-decision", // SECCOMP
        "1327, unknown", // PROCTITLE
        "1328, configuration",
        "1329, configuration",
        "1330, unknown",
        "1400, mac-decision",
        "1402, mac-decision",
        "1403, mac",
        "1499, mac",
        "1500, mac",
        "1501, mac",
        "1502, mac-decision",
        "1503, mac-decision",
        "1504, mac",
        "1505, mac",
        "1506, mac-decision",
        "1507, unknown", // APPARMOR_KILL
        "1599, unknown",
        "1600, crypto",
        "1699, crypto",
        "1700, anomaly",
        "1799, anomaly",
        "1800, integrity",
        "1899, integrity",
        "1900, unknown",
        "2000, system-services",
        "2001, unknown",
        "2100, anomaly",
        "2108, anomaly",
        "2109, integrity", // ANOM_RBAC_INTEGRITY_FAIL
        "2110, anomaly",
        "2199, anomaly",
        "2200, anomaly-response",
        "2299, anomaly-response",
        "2300, mac",
        "2399, mac",
        "2400, crypto",
        "2499, crypto",
        "2500, virt",
        "2599, virt",
        "2600, unknown",
        "65535, unknown",
    })
    void eachTypeHasItsCategory(int type, String category) {
        assertThat(GoCategory.of(type)).isEqualTo(category);
    }

    @Test
    void ofThe232NamedTypes42HaveNone() {
        int named = 0;
        int unknown = 0;
        for (int type = 0; type <= 0xffff; type++) {
            if (!GoTypes.name(type).startsWith("UNKNOWN[")) {
                named++;
                unknown += GoCategory.of(type).equals("unknown") ? 1 : 0;
            }
        }
        assertThat(named).isEqualTo(232);
        assertThat(unknown).isEqualTo(42);
    }
}
