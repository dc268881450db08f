// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whether the kernel records what a process reads from terminals: {@code struct audit_tty_status}
 * (linux/audit.h). It is the calling process's own, and its children's.
 *
 * @param enabled 1 where it does
 * @param logPasswords 1 where it also does while the terminal does not echo
 */
public record TtyStatus(int enabled, int logPasswords) {
    /** The length of the struct. */
    public static final int LENGTH = 8;

    /**
     * Reads the payload of an AUDIT_TTY_GET reply.
     *
     * @param payload the struct; kernels before Linux 3.10 send its first four bytes
     * @param order the kernel's byte order
     * @return the status
     * @throws AuditFormatException where it is shorter than 4 bytes
     */
    public static TtyStatus parse(byte[] payload, ByteOrder order) {
        if (payload.length < Integer.BYTES) {
            throw new AuditFormatException(
                    "struct audit_tty_status has at least 4 bytes", payload.length);
        }
        ByteBuffer struct = ByteBuffer.wrap(payload).order(order);
        return new TtyStatus(
                struct.getInt(), struct.remaining() < Integer.BYTES ? 0 : struct.getInt());
    }

    /**
     * The struct.
     *
     * @param order the kernel's byte order
     * @return 8 bytes
     */
    public byte[] toBytes(ByteOrder order) {
        return ByteBuffer.allocate(LENGTH)
                .order(order)
                .putInt(enabled)
                .putInt(logPasswords)
                .array();
    }
}
