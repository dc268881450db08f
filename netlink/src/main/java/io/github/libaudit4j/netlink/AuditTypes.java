// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/** The message types that a client of audit sends and gets (linux/audit.h). */
final class AuditTypes {
    /** {@code #define NETLINK_AUDIT 9} of linux/netlink.h: the protocol of the socket. */
    static final int PROTOCOL = 9;

    static final int GET = 1000;
    static final int SET = 1001;
    static final int USER = 1005;
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

    /** {@code AUDIT_FIRST_USER_MSG}: from here on a message is a record. */
    static final int FIRST_RECORD = 1100;

    static final int LAST_USER_MSG = 1199;
    static final int FIRST_USER_MSG2 = 2100;
    static final int LAST_USER_MSG2 = 2999;

    /** {@code AUDIT_NLGRP_READLOG}: the multicast group of all records. */
    static final int READ_LOG_GROUP = 1;

    private AuditTypes() {}
}
