// SPDX-License-Identifier: Apache-2.0

/** The kernel's audit socket: the one module with native calls. */
module io.github.libaudit4j.netlink {
    requires transitive io.github.libaudit4j;
}
