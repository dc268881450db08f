// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.table.RecordTypes;

/**
 * The record that an event is named after: the first that is neither SYSCALL nor one that the
 * kernel writes to go with it, such as AVC, LOGIN or NETFILTER_CFG; else SYSCALL; else the first.
 */
final class MainRecord {
    private MainRecord() {}

    static int of(AuditEvent event, int syscall) {
        for (int i = 0; i < event.count(); i++) {
            int type = event.record(i).type();
            if (type != RecordTypes.SYSCALL && type != RecordTypes.URINGOP && !goesWith(type)) {
                return i;
            }
        }
        return Math.max(syscall, 0);
    }

    /** What audit_log_exit in kernel/auditsc.c writes after SYSCALL. */
    private static boolean goesWith(int type) {
        return switch (type) {
            case 1302, // PATH
                    1303, // IPC
                    1304, // SOCKETCALL
                    1306, // SOCKADDR
                    1307, // CWD
                    1309, // EXECVE
                    1311, // IPC_SET_PERM
                    1312, // MQ_OPEN
                    1313, // MQ_SENDRECV
                    1314, // MQ_NOTIFY
                    1315, // MQ_GETSETATTR
                    1317, // FD_PAIR
                    1318, // OBJ_PID
                    1320, // EOE
                    1321, // BPRM_FCAPS
                    1322, // CAPSET
                    1323, // MMAP
                    1327, // PROCTITLE
                    1330, // KERN_MODULE
                    1332, // TIME_INJOFFSET
                    1333, // TIME_ADJNTPVAL
                    1337 ->
                    true; // OPENAT2
            default -> false;
        };
    }
}
