// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Who sent the last signal to the audit daemon (TERM, HUP, USR1 or USR2): {@code struct
 * audit_sig_info} of kernel/audit.h.
 *
 * @param uid the login uid of the sender, or its uid where it has none; -1 where there was no
 *     signal
 * @param pid the process id of the sender; -1 where there was no signal
 * @param context the sender's security context; empty where there is no security module that has it
 */
public record SignalInfo(int uid, int pid, String context) {
    /** The length of the struct without the context. */
    public static final int LENGTH = 8;

    /**
     * Reads the payload of an AUDIT_SIGNAL_INFO reply.
     *
     * @param payload the struct and the context
     * @param order the kernel's byte order
     * @return the sender
     * @throws AuditFormatException where it is shorter than {@link #LENGTH}
     */
    public static SignalInfo parse(byte[] payload, ByteOrder order) {
        if (payload.length < LENGTH) {
            throw new AuditFormatException(
                    "struct audit_sig_info has at least 8 bytes", payload.length);
        }
        ByteBuffer struct = ByteBuffer.wrap(payload).order(order);
        int end = payload.length;
        while (end > LENGTH && payload[end - 1] == 0) {
            end--;
        }
        return new SignalInfo(
                struct.getInt(),
                struct.getInt(),
                new String(payload, LENGTH, end - LENGTH, StandardCharsets.UTF_8));
    }
}
