// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SocketDropsTest {
    private static final List<String> LIST =
            List.of(
                    "sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops"
                            + "    Inode",
                    "00000000c5a4b2b8 0   1          00000000 0        0        0     2        7"
                            + "        1",
                    "00000000c5a4b2b8 9   3043685059 00000001 0        0        0     2        8127"
                            + "     22222",
                    "torn line");

    @Test
    void aSocketIsFoundByItsProtocolAndPort() {
        assertThat(SocketDrops.of(LIST, 9, (int) 3043685059L)).isEqualTo(8127);
        assertThat(SocketDrops.of(LIST, 0, 1)).isEqualTo(7);
        assertThat(SocketDrops.of(LIST, 9, 1)).isZero();
        assertThat(SocketDrops.of(List.of(), 9, 1)).isZero();
    }
}
