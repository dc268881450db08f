// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/** What the kernel does when it cannot record an event: {@code auditctl -f}. */
public enum FailureMode {
    /** 0, AUDIT_FAIL_SILENT: nothing. */
    SILENT,
    /** 1, AUDIT_FAIL_PRINTK: a line in the kernel log. */
    PRINTK,
    /** 2, AUDIT_FAIL_PANIC: the machine stops. */
    PANIC;

    /**
     * The number that the kernel knows it by.
     *
     * @return 0, 1 or 2
     */
    public int number() {
        return ordinal();
    }
}
