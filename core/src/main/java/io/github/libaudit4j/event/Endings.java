// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.table.RecordTypes;

/**
 * Which record types are an event of their own.
 *
 * <p>The kernel writes what a program sends without the context of a system call ({@code
 * audit_receive_msg}, kernel/audit.c), so nothing follows it. Its own records wait, whatever their
 * type: a LOGIN, CONFIG_CHANGE or AVC may be followed by its SYSCALL.
 */
final class Endings {
    private static final int USER = 1005; // linux/audit.h, as all here
    private static final int FIRST_USER_MSG = 1100;
    private static final int LAST_DAEMON = 1299;
    private static final int NETFILTER_PKT = 1324; // xt_AUDIT.c: no context
    private static final int KERNEL = 2000; // audit_init: at boot
    private static final int FIRST_USER_MSG2 = 2100;
    private static final int LAST_USER_MSG2 = 2999;

    private Endings() {}

    static boolean standsAlone(int type) {
        if (type >= RecordTypes.SYSCALL && type < KERNEL) {
            return type == NETFILTER_PKT;
        }
        return type >= FIRST_USER_MSG && type <= LAST_DAEMON
                || type >= FIRST_USER_MSG2 && type <= LAST_USER_MSG2
                || type == KERNEL
                || type == USER;
    }
}
