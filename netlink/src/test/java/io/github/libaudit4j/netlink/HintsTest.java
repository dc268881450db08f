// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.table.Errnos;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add rule | 17 | add rule: EEXIST (17): the kernel has this rule already",
                "set pid | 17 | set pid: EEXIST (17): another audit daemon is registered",
                "delete rule | 2 | delete rule: ENOENT (2): the kernel has no such rule",
                "get status | 1 | get status: EPERM (1): needs root with CAP_AUDIT_CONTROL",
                "send message | 1 | send message: EPERM (1): needs CAP_AUDIT_WRITE",
                "join group | 1 | join group: EPERM (1): needs CAP_AUDIT_READ",
                "get status | 111 | get status: ECONNREFUSED (111): the kernel does not audit for",
                "open socket | 93 | open socket: EPROTONOSUPPORT (93): this kernel was built without",
            })
    void anErrorSaysWhatToDo(String operation, int errno, String start) {
        assertThat(new NetlinkException(operation, errno)).hasMessageStartingWith(start);
    }

    @Test
    void anErrorWithoutAHintIsStillNamed() {
        assertThat(new NetlinkException("trim trees", 5)).hasMessage("trim trees: EIO (5)");
        assertThat(new NetlinkException("trim trees", 4242))
                .hasMessage("trim trees: errno 4242 (4242)");
    }

    @Test
    void theTableIsSortedAndNamesOnlyErrnos() {
        List<String> rows = Hints.text().lines().toList();
        assertThat(rows.get(0)).startsWith("# ");
        Set<String> keys = new TreeSet<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] columns = row.split("\t");
            assertThat(columns).as(row).hasSize(3);
            assertThat(Errnos.number(columns[1])).as(row).isNotEqualTo(Errnos.UNKNOWN);
            assertThat(keys.add(columns[0] + columns[1])).as(row).isTrue();
        }
        assertThat(rows.subList(1, rows.size())).isSorted();
    }

    @Test
    void libnlsNumbers() {
        assertThat(NetlinkErrno.values()).hasSize(35);
        assertThat(NetlinkErrno.NLE_ATTRSIZE.number()).isEqualTo(34);
        assertThat(NetlinkErrno.of(0)).isEqualTo(NetlinkErrno.NLE_SUCCESS);
        assertThat(NetlinkErrno.of(17)).isEqualTo(NetlinkErrno.NLE_EXIST);
        assertThat(NetlinkErrno.of(2)).isEqualTo(NetlinkErrno.NLE_OBJ_NOTFOUND);
        assertThat(NetlinkErrno.of(4242)).isEqualTo(NetlinkErrno.NLE_FAILURE);
        assertThat(NetlinkErrno.NLE_PERM.text()).isEqualTo("Not permitted.");
    }
}
