// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * One netlink message: {@code struct nlmsghdr} (linux/netlink.h) without its length, and the
 * payload behind it.
 *
 * <pre>{@code
 * new NetlinkMessage(1000, NetlinkMessage.REQUEST | NetlinkMessage.ACK, 1, 0, new byte[0])
 *
 * 10 00 00 00   e8 03   05 00   01 00 00 00   00 00 00 00      little endian
 * nlmsg_len     type    flags   seq           pid
 * }</pre>
 *
 * @param type {@code nlmsg_type}: below 16 netlink's own, else the protocol's, such as 1000
 *     (AUDIT_GET)
 * @param flags {@code nlmsg_flags}
 * @param sequence {@code nlmsg_seq}, unsigned: a reply has the sequence of its request; an audit
 *     event has 0
 * @param portId {@code nlmsg_pid}, unsigned: the sender's address, 0 for the kernel
 * @param payload what follows the header; not copied
 */
public record NetlinkMessage(int type, int flags, int sequence, int portId, byte[] payload) {
    /** The length of {@code struct nlmsghdr}. */
    public static final int HEADER = 16;

    /** NLM_F_REQUEST: this goes to the kernel. */
    public static final int REQUEST = 0x1;

    /** NLM_F_MULTI: one of several replies, up to {@link #DONE}. */
    public static final int MULTI = 0x2;

    /** NLM_F_ACK: the kernel shall say {@link #ERROR}, with 0 for success. */
    public static final int ACK = 0x4;

    /** NLM_F_DUMP: all that there is, in several replies. */
    public static final int DUMP = 0x300;

    /** NLMSG_NOOP: to be ignored. */
    public static final int NOOP = 1;

    /** NLMSG_ERROR: how a request ended, see {@link #error}. */
    public static final int ERROR = 2;

    /** NLMSG_DONE: the last of several replies. */
    public static final int DONE = 3;

    /** Checks that there is a payload and that the type fits 16 bits. */
    public NetlinkMessage {
        Objects.requireNonNull(payload, "payload");
        if (type < 0 || type > 0xffff) {
            throw new IllegalArgumentException("the type " + type + " is not 0 to 65535");
        }
    }

    /**
     * The message as it is sent.
     *
     * @param order the kernel's byte order: {@link ByteOrder#nativeOrder} for this machine's
     * @return header and payload
     */
    public byte[] toBytes(ByteOrder order) {
        byte[] bytes = new byte[HEADER + payload.length];
        ByteBuffer.wrap(bytes)
                .order(order)
                .putInt(bytes.length)
                .putShort((short) type)
                .putShort((short) flags)
                .putInt(sequence)
                .putInt(portId)
                .put(payload);
        return bytes;
    }

    /**
     * What an {@link #ERROR} message says: the kernel's errno with a minus, 0 for success, or above
     * 0 what a counter was before it was reset.
     *
     * <pre>{@code
     * ef ff ff ff  44 04 00 00 f3 03 ...     -17 (EEXIST), and the request that failed
     * }</pre>
     *
     * @param order the kernel's byte order
     * @return the number as the kernel gave it
     * @throws IllegalStateException where it has none, see {@link #hasError}
     */
    public int error(ByteOrder order) {
        if (!hasError()) {
            throw new IllegalStateException("no error message: " + this);
        }
        return ByteBuffer.wrap(payload).order(order).getInt();
    }

    /**
     * Whether this is an {@link #ERROR} message, and long enough to hold an errno.
     *
     * @return false for all else
     */
    public boolean hasError() {
        return type == ERROR && payload.length >= Integer.BYTES;
    }

    @Override
    public String toString() {
        return "type="
                + type
                + " flags="
                + flags
                + " seq="
                + Integer.toUnsignedString(sequence)
                + " pid="
                + Integer.toUnsignedString(portId)
                + " payload="
                + payload.length;
    }
}
