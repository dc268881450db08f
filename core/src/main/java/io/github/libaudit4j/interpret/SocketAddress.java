// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.nio.charset.StandardCharsets;
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
     * @return what it says, in order: {@code family} (a name, else its number), then {@code path},
     *     {@code abstract} (the name of a unix socket that is no file), {@code addr}, {@code port},
     *     {@code flowinfo}, {@code scope_id}, {@code pid}, {@code groups} where it has them
     */
    public static Map<String, String> parse(byte[] address) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (address.length < 2) {
            return parts;
        }
        boolean bigEndian = address[0] == 0 && address[1] != 0;
        int family = bigEndian ? address[1] & 0xFF : address[0] & 0xFF | (address[1] & 0xFF) << 8;
        parts.put("family", name(family));
        if (family == UNIX) {
            unix(address, parts);
        } else if (family == INET && address.length >= INET_LENGTH) {
            parts.put("addr", inet(address, 4));
            parts.put("port", Long.toString(number(address, 2, 2, true)));
        } else if (family == INET6 && address.length >= INET6_LENGTH) {
            inet6(address, bigEndian, parts);
        } else if (family == NETLINK && address.length >= NETLINK_LENGTH) {
            parts.put("pid", Long.toString(number(address, 4, 4, bigEndian)));
            parts.put("groups", Long.toString(number(address, 8, 4, bigEndian)));
        }
        return parts;
    }

    private static String name(int family) {
        return switch (family) {
            case 0 -> "unspec";
            case UNIX -> "local";
            case INET -> "inet";
            case INET6 -> "inet6";
            case NETLINK -> "netlink";
            default -> Integer.toString(family);
        };
    }

    /** unix(7): a path up to its NUL, or after a NUL a name of any bytes, or nothing. */
    private static void unix(byte[] address, Map<String, String> parts) {
        if (address.length == 2) {
            return;
        }
        if (address[2] == 0) {
            parts.put("abstract", text(address, 3, address.length));
            return;
        }
        int end = 2;
        while (end < address.length && address[end] != 0) {
            end++;
        }
        parts.put("path", text(address, 2, end));
    }

    private static void inet6(byte[] address, boolean bigEndian, Map<String, String> parts) {
        parts.put("addr", Inet6Text.of(address, 8));
        parts.put("port", Long.toString(number(address, 2, 2, true)));
        long flow = number(address, 4, 4, true);
        if (flow != 0) {
            parts.put("flowinfo", Long.toString(flow));
        }
        long scope = address.length >= INET6_LENGTH + 4 ? number(address, 24, 4, bigEndian) : 0;
        if (scope != 0) {
            parts.put("scope_id", Long.toString(scope));
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

    private static long number(byte[] bytes, int at, int length, boolean bigEndian) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[bigEndian ? at + i : at + length - 1 - i] & 0xFF;
        }
        return number;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
