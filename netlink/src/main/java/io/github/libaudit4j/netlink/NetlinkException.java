// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.IOException;

/**
 * A netlink operation that failed: what was tried, the kernel's errno, and what to do about it.
 *
 * <pre>
 * add rule: EEXIST (17): the kernel has this rule already
 * set pid: EPERM (1): needs root with CAP_AUDIT_CONTROL, outside of containers
 * </pre>
 *
 * <p>A few errors are found here, not in the kernel, and have the errno that says the same:
 * ETIMEDOUT where no reply came, EPROTO where a reply was not what was asked for, EBADMSG where it
 * could not be read, EBADF where the client was closed, EOPNOTSUPP where this kernel cannot do it.
 */
public final class NetlinkException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int errno;

    NetlinkException(String operation, int errno) {
        this(operation, errno, Hints.of(operation, errno));
    }

    NetlinkException(String operation, int errno, String detail) {
        super(text(operation, errno, detail));
        this.operation = operation;
        this.errno = errno;
    }

    private static String text(String operation, int errno, String detail) {
        String text = operation + ": " + Errno.name(errno) + " (" + errno + ")";
        return detail.isEmpty() ? text : text + ": " + detail;
    }

    /**
     * The operation that failed.
     *
     * @return such as {@code add rule}
     */
    public String operation() {
        return operation;
    }

    /**
     * The error number.
     *
     * @return positive, such as 17
     */
    public int errno() {
        return errno;
    }

    /**
     * The name of the error number.
     *
     * @return such as {@code EEXIST}; {@code errno 4242} where it has none
     */
    public String errnoName() {
        return Errno.name(errno);
    }
}
