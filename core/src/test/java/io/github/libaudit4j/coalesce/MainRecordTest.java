// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Events;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainRecordTest {
    /** The types of an event's records; which gives the name, and which is the call. */
    @ParameterizedTest
    @CsvSource({
        "SYSCALL CWD PATH PROCTITLE, 0, 0",
        "CWD PATH SYSCALL PROCTITLE, 2, 2",
        "AVC SYSCALL CWD PATH, 0, 1",
        "SYSCALL AVC, 1, 0",
        "AVC AVC SYSCALL, 0, 2",
        "AVC, 0, -1",
        "AVC PATH CWD, 0, -1",
        "CWD AVC, 1, -1",
        "PATH PATH, 0, -1",
        "LOGIN SYSCALL PROCTITLE, 0, 1",
        "CONFIG_CHANGE SYSCALL SOCKADDR, 0, 1",
        "NETFILTER_CFG NETFILTER_CFG SYSCALL, 0, 2",
        "URINGOP CWD PATH, 0, 0",
        "URINGOP SYSCALL CWD, 0, 0",
        "BPF SYSCALL, 0, 1",
        "FANOTIFY SYSCALL, 0, 1",
        "UNKNOWN[1423] UNKNOWN[1424] SYSCALL, 0, 2",
        "TIME_ADJNTPVAL TIME_INJOFFSET SYSCALL, 2, 2",
        "SYSCALL EXECVE BPRM_FCAPS CAPSET MMAP OBJ_PID KERN_MODULE OPENAT2 FD_PAIR, 0, 0",
        "SYSCALL IPC IPC_SET_PERM MQ_OPEN MQ_SENDRECV MQ_NOTIFY MQ_GETSETATTR SOCKETCALL, 0, 0",
        "EOE SYSCALL, 1, 1",
        "SOMETHING_NEW SYSCALL, 0, 1",
        "USER_LOGIN, 0, -1",
    })
    void ofTypes(String types, int main, int syscall) {
        AuditEvent event =
                Events.ofBodies(
                        Stream.of(types.split(" "))
                                .map(type -> type + " a=1")
                                .toArray(String[]::new));
        Summary summary = new Coalescer().coalesce(event);
        assertThat(EventFields.syscall(event)).isEqualTo(syscall);
        assertThat(MainRecord.of(event, syscall)).isEqualTo(main);
        assertThat(summary.record()).isSameAs(event.record(main));
        assertThat(summary.syscallRecord()).isSameAs(syscall < 0 ? null : event.record(syscall));
    }
}
