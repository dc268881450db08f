// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/**
 * The field {@code saddr} made fields of its parts ({@code parseSockaddr}).
 *
 * <pre>
 * saddr=02000050080808080000000000000000
 * family=ipv4 addr=8.8.8.8 port=80
 * </pre>
 *
 * The family is read as little endian on every host, and an abstract unix address has an empty
 * path.
 */
final class SocketAddress {
    private static final int UNIX = 1; // AF_UNIX, linux/socket.h, as the others
    private static final int INET = 2;
    private static final int INET6 = 10;
    private static final int NETLINK = 16;
    private static final int FAMILY_DIGITS = 4;
    private static final int INET_DIGITS = 16; // those of struct sockaddr_in that are read
    private static final int INET6_DIGITS = 48; // those of struct sockaddr_in6, without scope id

    private final String hex;
    private final Fields fields;

    private SocketAddress(String hex, Fields fields) {
        this.hex = hex;
        this.fields = fields;
    }

    static void explain(Fields fields) throws GoError {
        String hex = fields.find("saddr").value();
        try {
            new SocketAddress(hex, fields).explain();
        } catch (GoError e) {
            throw e.during("failed to parse saddr");
        }
    }

    private void explain() throws GoError {
        if (hex.length() < FAMILY_DIGITS) {
            throw new GoError("invalid family: too short: " + hex.length());
        }
        int family = number(hex.substring(2, 4) + hex.substring(0, 2));
        switch (family) {
            case UNIX -> unix();
            case INET -> inet();
            case INET6 -> inet6();
            case NETLINK -> fields.put("family", "netlink");
            default -> fields.put("family", Integer.toString(family));
        }
    }

    private void unix() throws GoError {
        fields.put("path", Hex.untilNul(Hex.upperOrError(hex.substring(FAMILY_DIGITS))));
        fields.put("family", "unix");
        fields.remove("saddr");
    }

    /** Two digits that are no number are a 0 in the address, without an error. */
    private void inet() throws GoError {
        needs("ipv4", INET_DIGITS);
        int port = number(hex.substring(4, 8));
        StringBuilder address = new StringBuilder();
        for (int i = 8; i < INET_DIGITS; i += 2) {
            address.append(i == 8 ? "" : ".").append(numberOrZero(hex.substring(i, i + 2)));
        }
        put("ipv4", address.toString(), port);
    }

    /** The flow is a 32-bit number with a sign: the upper half of its values are errors. */
    private void inet6() throws GoError {
        needs("ipv6", INET6_DIGITS);
        int port = number(hex.substring(4, 8));
        int flow = number(hex.substring(8, 16));
        String address = Hex.anyOrError(hex.substring(16, INET6_DIGITS));
        put("ipv6", Ipv6Text.of(address), port);
        if (flow > 0) {
            fields.put("flow", Integer.toString(flow));
        }
    }

    private void needs(String family, int digits) throws GoError {
        if (hex.length() < digits) {
            throw new GoError("invalid socket address size family=" + family + ": " + hex.length());
        }
    }

    private void put(String family, String address, int port) {
        fields.remove("saddr");
        fields.put("family", family);
        fields.put("addr", address);
        fields.put("port", Integer.toString(port));
    }

    private static int number(String digits) throws GoError {
        return (int) GoNumber.parseInt(digits, 16, 32);
    }

    private static int numberOrZero(String digits) {
        try {
            return number(digits);
        } catch (GoError e) {
            return 0;
        }
    }
}
