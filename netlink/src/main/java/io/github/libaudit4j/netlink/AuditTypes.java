// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/** The message types that a client of audit sends and gets (linux/audit.h). */
final class AuditTypes {
    /** {@code #define NETLINK_AUDIT 9} of linux/netlink.h: the protocol of the socket. */
    static final int PROTOCOL = 9;

    static final int GET = 1000;
    static final int SET = 1001;
    static final int USER = 1005;
    static final int LOGIN = 1006;
    static final int SIGNAL_INFO = 1010;
    static final int ADD_RULE = 1011;
    static final int DEL_RULE = 1012;
    static final int LIST_RULES = 1013;
    static final int TRIM = 1014;
    static final int MAKE_EQUIV = 1015;
    static final int TTY_GET = 1016;
    static final int TTY_SET = 1017;
    static final int SET_FEATURE = 1018;
    static final int GET_FEATURE = 1019;

    static final int FIRST_USER_MSG = 1100;

    /** To the audit daemon: another process wants its place. */
    static final int REPLACE = 1329;

    /** {@code AUDIT_NLGRP_READLOG}: the multicast group of all records. */
    static final int READ_LOG_GROUP = 1;

    private AuditTypes() {}

    /** Whether a message of the kernel is a record, and not the answer to a request. */
    static boolean isRecord(int type) {
        return type >= FIRST_USER_MSG || type == USER || type == LOGIN;
    }
}
