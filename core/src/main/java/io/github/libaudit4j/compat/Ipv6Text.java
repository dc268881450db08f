// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

/**
 * An IPv6 address as Go's {@code net.IP} prints it: RFC 5952, and {@code 1.2.3.4} for a v4-mapped
 * one.
 */
final class Ipv6Text {
    private static final int GROUPS = 8;
    private static final String V4_MAPPED = "\0\0\0\0\0\0\0\0\0\0\u00ff\u00ff";

    private Ipv6Text() {}

    /** The text of 16 bytes. */
    static String of(String bytes) {
        if (bytes.startsWith(V4_MAPPED)) {
            return (int) bytes.charAt(12)
                    + "."
                    + (int) bytes.charAt(13)
                    + "."
                    + (int) bytes.charAt(14)
                    + "."
                    + (int) bytes.charAt(15);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = bytes.charAt(2 * i) << 8 | bytes.charAt(2 * i + 1);
        }
        return text(groups);
    }

    /** The first of the longest runs of zeros is left out, if it is longer than one group. */
    private static String text(int[] groups) {
        int from = 0;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = zeros(groups, i);
            if (run > longest) {
                from = i;
                longest = run;
            }
        }
        if (longest == 1) {
            return join(groups, 0, GROUPS);
        }
        return join(groups, 0, from) + "::" + join(groups, from + longest, GROUPS);
    }

    private static int zeros(int[] groups, int from) {
        int at = from;
        while (at < GROUPS && groups[at] == 0) {
            at++;
        }
        return at - from;
    }

    private static String join(int[] groups, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return joined.toString();
    }
}
