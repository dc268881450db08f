// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.testing.Events;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventAddressTest {
    private static EventAddress of(String saddr) {
        return EventAddress.of(Events.ofBodies("SOCKADDR saddr=" + saddr).record(0), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    020000357F0000350000000000000000 | inet | 127.0.0.53 | 53 | | {} | 127.0.0.53
                    0A0000350000000100000000000000000000000000000001FF000000 | inet6 | ::1 | 53 | | {flowinfo=1, scope_id=255} | ::1
                    01002F6100 | local | | | /a | {} | /a
                    01000061   | local | | | | {abstract=a} | a
                    0100       | local | | | | {} |
                    100000000700000001000000 | netlink | | | | {pid=7, groups=1} |
                    7F00       | 127 | | | | {} |
                    7F000A     | 127 | | | | {saddr=7F000A} |
                    1100       | packet | | | | {} |
                    1100000301000000 | packet | | | | {protocol=all, ifindex=1, saddr=1100000301000000} |
                    02000035   | inet | | | | {saddr=02000035} |
                    0000000000 | unspec | | | | {saddr=0000000000} |
                    """)
    void parts(
            String saddr,
            String family,
            String ip,
            String port,
            String path,
            String data,
            String text) {
        EventAddress address = of(saddr);
        assertThat(address.family()).isEqualTo(family);
        assertThat(address.ip()).isEqualTo(ip);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.path()).isEqualTo(path);
        assertThat(address.data()).hasToString(data);
        assertThat(address.text()).isEqualTo(text);
    }

    @Test
    void theRestIsACopy() {
        Map<String, String> data = new HashMap<>(Map.of("a", "b"));
        EventAddress address = new EventAddress("x", null, null, null, data);
        data.clear();
        assertThat(address.data()).isEqualTo(Map.of("a", "b"));
    }
}
