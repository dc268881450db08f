// SPDX-License-Identifier: Apache-2.0

/**
 * The kernel's audit socket, through {@code java.lang.foreign}.
 *
 * <p>Nothing is here yet; {@code Libc} (the one class with native calls), the socket and {@code
 * AuditClient} are to come.
 */
package io.github.libaudit4j.netlink;
