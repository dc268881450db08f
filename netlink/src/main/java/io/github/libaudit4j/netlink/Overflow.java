// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/** What an {@link AuditReceiver} does with records for which its queue has no more room. */
public enum Overflow {
    /** Drops and counts them, and goes on reading: the kernel is never held up. */
    DROP,
    /**
     * Waits for room. The kernel's buffers fill meanwhile; after that the kernel drops records, and
     * of an audit daemon that stands still for about half a second it drops all that wait, without
     * counting them.
     */
    BLOCK
}
