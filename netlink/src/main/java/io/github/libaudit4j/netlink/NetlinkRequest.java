// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/**
 * A request to the kernel.
 *
 * <pre>{@code
 * new NetlinkRequest("list rules", 1013, NetlinkMessage.ACK, new byte[0])
 * }</pre>
 *
 * @param operation what it does, for the message of an error
 * @param type {@code nlmsg_type}
 * @param flags beside {@link NetlinkMessage#REQUEST}, which it gets anyway. With {@link
 *     NetlinkMessage#ACK} an acknowledgement is awaited beside what is asked for
 * @param payload what follows the header; not copied
 */
public record NetlinkRequest(String operation, int type, int flags, byte[] payload) {}
