// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.table.Errnos;

/** The error numbers that this package itself acts on or gives; asm-generic, as on each JDK 25. */
final class Errno {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EINTR = 4;
    static final int EBADF = 9;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int EEXIST = 17;
    static final int EPROTO = 71;
    static final int EBADMSG = 74;
    static final int EOPNOTSUPP = 95;
    static final int ENOBUFS = 105;
    static final int ETIMEDOUT = 110;

    private Errno() {}

    /** {@code EPERM}, or {@code errno 4242} for one without a name. */
    static String name(int errno) {
        String name = Errnos.name(errno);
        return name == null ? "errno " + errno : name;
    }
}
