// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** {@code struct nlmsghdr} somewhere in a datagram. */
final class NetlinkHeader {
    private NetlinkHeader() {}

    static int length(byte[] datagram, int at, ByteOrder order) throws NetlinkException {
        checkRoom(datagram, at);
        int length = ByteBuffer.wrap(datagram).order(order).getInt(at);
        if (length < NetlinkMessage.HEADER || length > datagram.length - at) {
            throw bad(
                    "nlmsg_len is "
                            + Integer.toUnsignedString(length)
                            + " where "
                            + (datagram.length - at)
                            + " bytes are left");
        }
        return length;
    }

    static int type(byte[] datagram, ByteOrder order) throws NetlinkException {
        checkRoom(datagram, 0);
        return ByteBuffer.wrap(datagram).order(order).getShort(4) & 0xffff;
    }

    static NetlinkMessage message(byte[] bytes, int at, int length, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        return new NetlinkMessage(
                buffer.getShort(at + 4) & 0xffff,
                buffer.getShort(at + 6) & 0xffff,
                buffer.getInt(at + 8),
                buffer.getInt(at + 12),
                Arrays.copyOfRange(bytes, at + NetlinkMessage.HEADER, at + length));
    }

    private static void checkRoom(byte[] datagram, int at) throws NetlinkException {
        if (datagram.length - at < NetlinkMessage.HEADER) {
            throw bad((datagram.length - at) + " bytes are left, less than a header");
        }
    }

    private static NetlinkException bad(String detail) {
        return new NetlinkException("read message", Errno.EBADMSG, detail);
    }
}
