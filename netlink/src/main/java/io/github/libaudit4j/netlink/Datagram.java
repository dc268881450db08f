// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

/**
 * What one read of a netlink socket gives.
 *
 * @param bytes the datagram, from its first {@code nlmsghdr} on
 * @param sender the port id of the sender: 0 is the kernel, all else another process
 * @param isTruncated whether the datagram was longer than the buffer of the socket, and cut
 */
public record Datagram(byte[] bytes, int sender, boolean isTruncated) {}
