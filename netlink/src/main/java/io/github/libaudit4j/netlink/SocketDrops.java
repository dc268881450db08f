// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The drops of a socket, as the kernel lists all netlink sockets. */
final class SocketDrops {
    private static final Path LIST = Path.of("/proc/net/netlink");

    private SocketDrops() {}

    /** How many datagrams did not fit; 0 where the socket is not there. */
    static long of(int protocol, int portId) {
        try {
            return of(Files.readAllLines(LIST), protocol, portId);
        } catch (IOException e) {
            return 0; // no /proc
        }
    }

    /** {@code sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode}, with a line of names first. */
    static long of(List<String> lines, int protocol, int portId) {
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] columns = line.trim().split(" +");
            if (columns.length > 8
                    && columns[1].equals(Integer.toString(protocol))
                    && columns[2].equals(Integer.toUnsignedString(portId))) {
                return Long.parseLong(columns[8]);
            }
        }
        return 0;
    }
}
