// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

/** Tells addresses in numbers from other text, and asks no name service. */
final class IpText {
    private static final int GROUPS = 8; // of IPv6

    private IpText() {}

    /** {@code "ipv4"}, {@code "ipv6"}, or null. */
    static String type(String text) {
        return is4(text, 0) ? "ipv4" : is6(text) ? "ipv6" : null;
    }

    /** Four numbers to 255 with a point between two. */
    private static boolean is4(String text, int from) {
        int numbers = 0;
        int at = from;
        while (numbers < 4) {
            int end = at;
            int number = 0;
            while (end < text.length() && end - at < 3 && isDigit(text.charAt(end))) {
                number = number * 10 + text.charAt(end++) - '0';
            }
            boolean isOctet = end == at + 1 || end > at && text.charAt(at) != '0' && number <= 255;
            boolean last = ++numbers == 4;
            if (!isOctet || (last ? end != text.length() : !isAt(text, end, '.'))) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /** Eight groups with a colon between two, or fewer with two colons in one place. */
    private static boolean is6(String text) {
        int groups = 0;
        boolean gap = isAt(text, 0, ':');
        if (gap && !isAt(text, 1, ':')) {
            return false;
        }
        int at = gap ? 2 : 0;
        while (at < text.length()) {
            int end = groupEnd(text, at);
            if (isAt(text, end, '.')) {
                groups += 2;
                return is4(text, at) && (gap ? groups < GROUPS : groups == GROUPS);
            }
            if (end == at) {
                return false;
            }
            groups++;
            if (end == text.length()) {
                return gap ? groups < GROUPS : groups == GROUPS;
            }
            boolean twice = isAt(text, end, ':') && isAt(text, end + 1, ':');
            if (!isAt(text, end, ':') || twice && gap || groups == GROUPS) {
                return false;
            }
            gap |= twice;
            at = end + (twice ? 2 : 1);
            if (at == text.length() && !twice) {
                return false;
            }
        }
        return gap && groups < GROUPS;
    }

    private static int groupEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 4 && isHex(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAt(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
