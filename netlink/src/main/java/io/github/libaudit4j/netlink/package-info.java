// SPDX-License-Identifier: Apache-2.0

/**
 * The kernel's audit, over netlink.
 *
 * <p>The door is {@link io.github.libaudit4j.netlink.AuditClient}; for other protocols of netlink,
 * {@link io.github.libaudit4j.netlink.NetlinkClient}. Below them a {@link
 * io.github.libaudit4j.netlink.NetlinkChannel} carries datagrams: a {@link
 * io.github.libaudit4j.netlink.NetlinkSocket}, or a test's own kernel.
 *
 * <pre>
 * 1300, audit(1364481363.243:24287): arch=c000003e syscall=2 success=no exit=-13 ...
 * </pre>
 *
 * is a record as it comes from there: a type and a text, without {@code type=}, {@code msg=} and a
 * line end. What the protocol does in its own way is told, with a test for each, in {@code
 * docs/netlink.md}.
 */
package io.github.libaudit4j.netlink;
