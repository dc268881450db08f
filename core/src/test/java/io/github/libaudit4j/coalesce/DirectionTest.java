// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DirectionTest {
    private static TreeSet<String> callsThatGo(Direction direction)
            throws IOException, URISyntaxException {
        TreeSet<String> calls = new TreeSet<>(TableText.syscalls());
        calls.removeIf(call -> Direction.of(call) != direction);
        return calls;
    }

    /** Of all calls of all architectures. */
    @Test
    void ofCalls() throws IOException, URISyntaxException {
        assertThat(callsThatGo(Direction.INGRESS))
                .containsExactly(
                        "accept",
                        "accept4",
                        "recv",
                        "recvfrom",
                        "recvmmsg",
                        "recvmmsg_time64",
                        "recvmsg");
        assertThat(callsThatGo(Direction.EGRESS))
                .containsExactly("connect", "send", "sendmmsg", "sendmsg", "sendto");
        assertThat(callsThatGo(Direction.UNKNOWN)).contains("bind", "getsockname", "getpeername");
        assertThat(Direction.of(null)).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void words() {
        assertThat(List.of(Direction.values())).hasToString("[ingress, egress, unknown]");
        assertThat(Direction.EGRESS.text()).isEqualTo("egress");
    }
}
