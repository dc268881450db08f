// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

/** Which way a packet or a connection goes, as far as the system call tells. */
public enum Direction {
    /** From the address to this host: accept, recvfrom. */
    INGRESS("ingress"),
    /** From this host to the address: connect, sendto. */
    EGRESS("egress"),
    /** Neither: bind, getsockname, getpeername. */
    UNKNOWN("unknown");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    /**
     * The word for it in output.
     *
     * @return for example {@code "egress"}
     */
    public String text() {
        return text;
    }

    /** The direction of a system call with an address. */
    static Direction of(String syscall) {
        if (syscall == null) {
            return UNKNOWN;
        }
        return switch (syscall) {
            case "accept",
                    "accept4",
                    "recv",
                    "recvfrom",
                    "recvmsg",
                    "recvmmsg",
                    "recvmmsg_time64" ->
                    INGRESS;
            case "connect", "send", "sendto", "sendmsg", "sendmmsg" -> EGRESS;
            default -> UNKNOWN;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
