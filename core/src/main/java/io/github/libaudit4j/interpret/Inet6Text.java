// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

/** An IPv6 address as text, in the one form of RFC 5952. */
final class Inet6Text {
    private static final int GROUPS = 8;

    private Inet6Text() {}

    static String of(byte[] bytes, int at) {
        if (isMapped(bytes, at)) {
            return "::ffff:" + SocketAddress.inet(bytes, at + 12);
        }
        int gap = longestZeros(bytes, at);
        int gapEnd = gap < 0 ? -1 : gap + zeros(bytes, at, gap);
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                text.append("::");
                i = gapEnd - 1;
                continue;
            }
            if (i > 0 && i != gapEnd) {
                text.append(':');
            }
            text.append(Integer.toHexString(group(bytes, at, i)));
        }
        return text.toString();
    }

    private static int group(byte[] bytes, int at, int i) {
        return (bytes[at + 2 * i] & 0xFF) << 8 | bytes[at + 2 * i + 1] & 0xFF;
    }

    /** Where the first of the longest runs of at least two zero groups starts, or -1. */
    private static int longestZeros(byte[] bytes, int at) {
        int best = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zeros(bytes, at, i);
            if (zeros > length) {
                best = i;
                length = zeros;
            }
            i += zeros;
        }
        return best;
    }

    private static int zeros(byte[] bytes, int at, int from) {
        int i = from;
        while (i < GROUPS && group(bytes, at, i) == 0) {
            i++;
        }
        return i - from;
    }

    private static boolean isMapped(byte[] bytes, int at) {
        for (int i = 0; i < 10; i++) {
            if (bytes[at + i] != 0) {
                return false;
            }
        }
        return group(bytes, at, 5) == 0xFFFF;
    }
}
