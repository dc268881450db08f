// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import io.github.libaudit4j.record.AuditFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The switches of the login uid: {@code struct audit_features} (linux/audit.h).
 *
 * <pre>{@code
 * auditctl -s:  loginuid_immutable 0 unlocked
 *
 * features.isOn(AuditFeatures.LOGINUID_IMMUTABLE)        false
 * features.isLocked(AuditFeatures.LOGINUID_IMMUTABLE)    false
 * }</pre>
 *
 * @param version AUDIT_FEATURE_VERSION, 1
 * @param mask the bits that a request changes; all in a reply
 * @param features the bits that are on
 * @param lock the bits that cannot be changed until the next boot
 */
public record AuditFeatures(int version, int mask, int features, int lock) {
    /** The bit of AUDIT_FEATURE_ONLY_UNSET_LOGINUID: a set login uid can only be unset. */
    public static final int ONLY_UNSET_LOGINUID = 1;

    /** The bit of AUDIT_FEATURE_LOGINUID_IMMUTABLE: a set login uid cannot be changed. */
    public static final int LOGINUID_IMMUTABLE = 1 << 1;

    /** The length of the struct. */
    public static final int LENGTH = 16;

    /**
     * Reads the payload of an AUDIT_GET_FEATURE reply.
     *
     * @param payload the struct
     * @param order the kernel's byte order
     * @return the features
     * @throws AuditFormatException where it is shorter than {@link #LENGTH}
     */
    public static AuditFeatures parse(byte[] payload, ByteOrder order) {
        if (payload.length < LENGTH) {
            throw new AuditFormatException("struct audit_features has 16 bytes", payload.length);
        }
        ByteBuffer struct = ByteBuffer.wrap(payload).order(order);
        return new AuditFeatures(
                struct.getInt(), struct.getInt(), struct.getInt(), struct.getInt());
    }

    /**
     * The struct.
     *
     * @param order the kernel's byte order
     * @return 16 bytes
     */
    public byte[] toBytes(ByteOrder order) {
        return ByteBuffer.allocate(LENGTH)
                .order(order)
                .putInt(version)
                .putInt(mask)
                .putInt(features)
                .putInt(lock)
                .array();
    }

    /**
     * Whether a feature is on.
     *
     * @param feature one of the bits above
     * @return whether its bit is set
     */
    public boolean isOn(int feature) {
        return (features & feature) != 0;
    }

    /**
     * Whether a feature is locked until the next boot.
     *
     * @param feature one of the bits above
     * @return whether its bit is set
     */
    public boolean isLocked(int feature) {
        return (lock & feature) != 0;
    }
}
