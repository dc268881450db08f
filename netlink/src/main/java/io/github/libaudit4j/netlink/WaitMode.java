// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/** Whether a setting waits for the kernel to acknowledge it. */
public enum WaitMode {
    /** Waits; the kernel's errno is thrown. */
    WAIT,
    /** Returns at once; {@link AuditClient#awaitAcknowledgements} collects what the kernel says. */
    NO_WAIT
}
