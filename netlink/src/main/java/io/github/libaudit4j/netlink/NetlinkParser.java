// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a datagram into messages: the seam for a protocol that does it in its own way, as audit
 * does.
 */
@FunctionalInterface
public interface NetlinkParser {
    /**
     * The messages of a datagram.
     *
     * @param datagram what was received, in full
     * @return the messages in their order, with payloads of their own
     * @throws NetlinkException EBADMSG where a length is not possible
     */
    List<NetlinkMessage> parse(byte[] datagram) throws NetlinkException;

    /**
     * Netlink as it is meant: one message after another, each as long as its header says, padded to
     * four bytes. A length below 16 or beyond the datagram is an error.
     *
     * @param order the kernel's byte order
     * @return a parser
     */
    static NetlinkParser strict(ByteOrder order) {
        return datagram -> {
            List<NetlinkMessage> messages = new ArrayList<>(1);
            int at = 0;
            while (at < datagram.length) {
                int length = NetlinkHeader.length(datagram, at, order);
                messages.add(NetlinkHeader.message(datagram, at, length, order));
                at += Math.min((length + 3) & ~3, datagram.length - at);
            }
            return messages;
        };
    }

    /**
     * Netlink as audit uses it. A record (type 1005, 1006, or from 1100 on) is alone in its
     * datagram, and its payload is the rest of the datagram: on the socket of an audit daemon the
     * kernel writes the length of the payload alone into the header. All else is {@link #strict}.
     *
     * <pre>
     * 5a 00 00 00  14 05  00 00  00 00 00 00  00 00 00 00  a u d i t ( 1 4 ...      106 bytes
     * 90 = 106-16  1300
     * </pre>
     *
     * @param order the kernel's byte order
     * @return a parser
     */
    static NetlinkParser audit(ByteOrder order) {
        NetlinkParser strict = strict(order);
        return datagram ->
                AuditTypes.isRecord(NetlinkHeader.type(datagram, order))
                        ? List.of(NetlinkHeader.message(datagram, 0, datagram.length, order))
                        : strict.parse(datagram);
    }
}
