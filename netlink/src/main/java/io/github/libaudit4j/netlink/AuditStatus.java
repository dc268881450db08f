// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The state of audit in the kernel: {@code struct audit_status} (linux/audit.h), what {@code
 * auditctl -s} prints.
 *
 * <pre>
 * enabled 1
 * failure 1
 * pid 0
 * rate_limit 0
 * backlog_limit 64
 * lost 0
 * backlog 0
 * backlog_wait_time 15000
 * backlog_wait_time_actual 0
 * </pre>
 *
 * <p>Older kernels tell less. What they do not tell is {@link #ABSENT}: the feature bitmap before
 * Linux 3.14, the backlog wait time before that too, what calls have waited before Linux 5.9.
 *
 * @param mask which members a request sets, see {@link AuditSetting#mask}; 0 in a reply
 * @param enabled 0 off, 1 on, 2 on and locked until the next boot
 * @param failure the number of a {@link FailureMode}
 * @param pid the process that gets the records, as this process sees it; 0 for none
 * @param rateLimit the most records a second; 0 for no limit
 * @param backlogLimit the most records that wait for the audit daemon; 0 for no limit
 * @param lost how often a record could not be made or kept since the start or the last reset; where
 *     it is the first of an event, the whole event is missing and counts once
 * @param backlog how many records wait now
 * @param featureBitmap see {@link KernelFeature}; before Linux 3.19 a version number
 * @param backlogWaitTime how long a call waits where the backlog is full, in ticks
 * @param backlogWaitTimeActual how long calls have waited in all, in ticks
 */
public record AuditStatus(
        int mask,
        int enabled,
        int failure,
        int pid,
        long rateLimit,
        long backlogLimit,
        long lost,
        long backlog,
        long featureBitmap,
        long backlogWaitTime,
        long backlogWaitTimeActual) {

    /** The value of a number that the kernel did not tell. */
    public static final long ABSENT = -1;

    /** The length that the oldest kernels send: up to {@code backlog}. */
    public static final int SHORTEST = 32;

    /** The length that Linux 5.9 and later send. */
    public static final int LONGEST = 44;

    /**
     * Reads the payload of an AUDIT_GET reply.
     *
     * @param payload the struct; what is longer than known is ignored
     * @param order the kernel's byte order
     * @return the status
     * @throws AuditFormatException where it is shorter than {@link #SHORTEST}
     */
    public static AuditStatus parse(byte[] payload, ByteOrder order) {
        if (payload.length < SHORTEST) {
            throw new AuditFormatException(
                    "struct audit_status has at least 32 bytes", payload.length);
        }
        ByteBuffer status = ByteBuffer.wrap(payload).order(order);
        return new AuditStatus(
                status.getInt(),
                status.getInt(),
                status.getInt(),
                status.getInt(),
                unsigned(status),
                unsigned(status),
                unsigned(status),
                unsigned(status),
                unsigned(status),
                unsigned(status),
                unsigned(status));
    }

    private static long unsigned(ByteBuffer status) {
        return status.remaining() < Integer.BYTES
                ? ABSENT
                : Integer.toUnsignedLong(status.getInt());
    }

    /**
     * The struct as a kernel sends it: without the members at its end that are absent.
     *
     * @param order the kernel's byte order
     * @return 32 to 44 bytes
     */
    public byte[] toBytes(ByteOrder order) {
        ByteBuffer status = ByteBuffer.allocate(length()).order(order);
        status.putInt(mask).putInt(enabled).putInt(failure).putInt(pid);
        long[] numbers = {
            rateLimit,
            backlogLimit,
            lost,
            backlog,
            featureBitmap,
            backlogWaitTime,
            backlogWaitTimeActual
        };
        for (int i = 0; status.hasRemaining(); i++) {
            status.putInt((int) numbers[i]);
        }
        return status.array();
    }

    private int length() {
        int absent = 0;
        absent += featureBitmap == ABSENT ? 1 : 0;
        absent += backlogWaitTime == ABSENT ? 1 : 0;
        absent += backlogWaitTimeActual == ABSENT ? 1 : 0;
        return LONGEST - absent * Integer.BYTES;
    }

    /**
     * Whether the kernel can do something.
     *
     * @param feature what it should do
     * @return false where the kernel does not tell
     */
    public boolean has(KernelFeature feature) {
        return featureBitmap != ABSENT && (featureBitmap & feature.mask()) != 0;
    }

    /**
     * Whether the configuration is locked until the next boot.
     *
     * @return whether {@code enabled} is 2
     */
    public boolean isLocked() {
        return enabled == 2;
    }
}
