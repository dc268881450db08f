// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A {@code struct sockaddr} as the record SOCKADDR holds it.
 *
 * <pre>saddr=02000050A9FEA9FE0000000000000000</pre>
 *
 * is {@code family=inet addr=169.254.169.254 port=80}. The family (linux/socket.h, {@code
 * sa_family_t}) is in the byte order of the host that wrote it, which the record does not say; as
 * no family is over 255, the byte that is not zero tells.
 */
public final class SocketAddress {
    private static final int UNIX = 1;
    private static final int INET = 2;
    private static final int INET6 = 10;
    private static final int NETLINK = 16;
    private static final int INET_LENGTH = 8;
    private static final int INET6_LENGTH = 24;
    private static final int NETLINK_LENGTH = 12;

    private SocketAddress() {}

    /**
     * Takes an address apart.
     *
     * @param address its bytes
     * @return what it says, in order: {@code family} (a name, else its number), then what addresses
     *     of that family have: {@code path}, {@code abstract} (the name of a unix socket that is no
     *     file), {@code addr}, {@code port}, {@code flowinfo}, {@code scope_id}, {@code pid},
     *     {@code groups}, {@code cid}, {@code ifindex} ...
     */
    public static Map<String, String> parse(byte[] address) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (address.length < 2) {
            return parts;
        }
        boolean bigEndian = address[0] == 0 && address[1] != 0;
        int family = bigEndian ? address[1] & 0xFF : address[0] & 0xFF | (address[1] & 0xFF) << 8;
        parts.put("family", name(family));
        AddressBytes bytes = new AddressBytes(address, bigEndian, parts);
        switch (family) {
            case UNIX -> unix(bytes);
            case INET -> inet(bytes, address);
            case INET6 -> inet6(bytes, address);
            case NETLINK -> netlink(bytes);
            default -> others(family, bytes);
        }
        return parts;
    }

    private static void others(int family, AddressBytes bytes) {
        if (!LinkAddresses.take(family, bytes) && !HostAddresses.take(family, bytes)) {
            OldNetworkAddresses.take(family, bytes);
        }
    }

    private static String name(int family) {
        String name =
                switch (family) {
                    case UNIX -> "local";
                    case INET -> "inet";
                    case INET6 -> "inet6";
                    case NETLINK -> "netlink";
                    default ->
                            ByArch.of(CallNumbers.NO_ARCH)
                                    .vocabularies()
                                    .of("socket-family")
                                    .text(family);
                };
        return name != null ? name : Integer.toString(family);
    }

    /** unix(7): a path up to its NUL, or after a NUL a name of any bytes, or nothing. */
    private static void unix(AddressBytes address) {
        if (address.length() == 2) {
            return;
        }
        if (address.at(2) == 0) {
            address.put("abstract", address.text(3, address.length()));
        } else {
            address.putText("path", 2, address.length());
        }
    }

    private static void inet(AddressBytes address, byte[] bytes) {
        if (address.length() >= INET_LENGTH) {
            address.put("addr", inet(bytes, 4));
            address.put("port", address.networkNumber(2, 2));
        }
    }

    private static void inet6(AddressBytes address, byte[] bytes) {
        if (address.length() >= INET6_LENGTH) {
            address.put("addr", Inet6Text.of(bytes, 8));
            address.put("port", address.networkNumber(2, 2));
            address.putUnlessZero("flowinfo", address.networkNumber(4, 4));
            address.putUnlessZero("scope_id", address.number(24, 4));
        }
    }

    private static void netlink(AddressBytes address) {
        if (address.length() >= NETLINK_LENGTH) {
            address.put("pid", address.number(4, 4));
            address.put("groups", address.number(8, 4));
        }
    }

    static String inet(byte[] address, int at) {
        return (address[at] & 0xFF)
                + "."
                + (address[at + 1] & 0xFF)
                + "."
                + (address[at + 2] & 0xFF)
                + "."
                + (address[at + 3] & 0xFF);
    }
}
