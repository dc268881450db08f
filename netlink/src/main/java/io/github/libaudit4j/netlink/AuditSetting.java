// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What can be set in the kernel: the bits AUDIT_STATUS_* of {@code struct audit_status}'s mask, and
 * the member that belongs to each (linux/audit.h).
 *
 * <p>A kernel that does not know a bit ignores it and says that all is well: {@link
 * AuditStatus#has} tells what it knows.
 */
public enum AuditSetting {
    /** Whether audit is on: 0, 1, or 2 for on and locked until the next boot. */
    ENABLED(0x01, 4, "set enabled"),
    /** See {@link FailureMode}. */
    FAILURE(0x02, 8, "set failure"),
    /** The process that gets the records; 0 for none. */
    PID(0x04, 12, "set pid"),
    /** The most records a second; 0 for no limit. */
    RATE_LIMIT(0x08, 16, "set rate limit"),
    /** The most records that wait for the audit daemon; 0 for no limit. */
    BACKLOG_LIMIT(0x10, 20, "set backlog limit"),
    /** How long a call waits where the backlog is full, in ticks; 0 for not. Linux 3.14. */
    BACKLOG_WAIT_TIME(0x20, 36, "set backlog wait time"),
    /** The counter of lost records; the kernel sets it to 0, whatever the value. Linux 4.12. */
    LOST(0x40, 24, "reset lost"),
    /** The sum of what calls waited, in ticks; the kernel sets it to 0. Linux 5.9. */
    BACKLOG_WAIT_TIME_ACTUAL(0x80, 40, "reset backlog wait time actual");

    private final int mask;
    private final int offset;
    private final String operation;

    AuditSetting(int mask, int offset, String operation) {
        this.mask = mask;
        this.offset = offset;
        this.operation = operation;
    }

    /**
     * The bit in {@code audit_status.mask}.
     *
     * @return such as 4 for {@link #PID}
     */
    public int mask() {
        return mask;
    }

    /** The request that sets it, with a {@code struct audit_status} that is empty but for it. */
    NetlinkRequest request(long value, ByteOrder order) {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException(operation + ": " + value + " does not fit 32 bits");
        }
        ByteBuffer status = ByteBuffer.allocate(AuditStatus.LONGEST).order(order);
        status.putInt(0, mask).putInt(offset, (int) value);
        return new NetlinkRequest(
                this == PID && value == 0 ? "un" + operation : operation,
                AuditTypes.SET,
                NetlinkMessage.ACK,
                status.array());
    }
}
