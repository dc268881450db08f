// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.AuditFeatures;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.NetlinkException;
import io.github.libaudit4j.netlink.TtyStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All that the kernel tells of its audit.
 *
 * @param status its settings and counters
 * @param features the switches of the login uid; null where the kernel has none
 * @param tty whether this session's terminals are recorded; null where the kernel cannot
 * @param daemon the name of the program that is the audit daemon; null where none is alive
 */
public record KernelState(
        AuditStatus status, AuditFeatures features, TtyStatus tty, String daemon) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String UNKNOWN_REQUEST = "EINVAL";

    /**
     * Asks the kernel.
     *
     * @param client the way there
     * @return its state
     * @throws NetlinkException with the kernel's errno
     */
    public static KernelState read(AuditClient client) throws NetlinkException {
        AuditStatus status = client.status();
        return new KernelState(
                status,
                known(client::features),
                known(client::ttyStatus),
                status.pid() == 0 ? null : program(PROCESSES, status.pid()));
    }

    /** A question that older kernels do not know. */
    private interface Question<T> {
        T ask() throws NetlinkException;
    }

    private static <T> T known(Question<T> question) throws NetlinkException {
        try {
            return question.ask();
        } catch (NetlinkException e) {
            if (e.errnoName().equals(UNKNOWN_REQUEST)) {
                return null;
            }
            throw e;
        }
    }

    /** The name of a process, without what would disturb a terminal; null where it is gone. */
    static String program(Path processes, int pid) {
        try {
            Path file = processes.resolve(Integer.toUnsignedString(pid)).resolve("comm");
            String name = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return name.strip().replaceAll("\\p{Cntrl}", "?");
        } catch (IOException e) {
            return null;
        }
    }
}
