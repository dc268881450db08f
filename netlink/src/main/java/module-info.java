// SPDX-License-Identifier: Apache-2.0

/**
 * The kernel's audit socket: the one module with native calls. A program that uses it starts with
 * {@code --enable-native-access=io.github.libaudit4j.netlink}.
 */
module io.github.libaudit4j.netlink {
    requires transitive io.github.libaudit4j;

    exports io.github.libaudit4j.netlink;
}
