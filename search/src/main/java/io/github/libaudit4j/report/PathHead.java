// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * Finds the name of a PATH record, where it is just as the kernel writes one of plain characters
 * ({@code audit_log_name}, kernel/auditsc.c).
 *
 * <pre>
 * item=0 name="/etc/ld.so.cache" inode=329644 dev=fe:00 mode=0100644 ouid=0 ogid=0 ...
 * </pre>
 */
final class PathHead {
    private static final byte ENRICHED = 0x1D;
    private static final String ITEM = "item=";
    private static final String NAME = " name=\"";
    private static final long ITEM_WORD = Words.of(ITEM);
    private static final long ITEM_MASK = Words.mask(ITEM.length());
    private static final long NAME_WORD = Words.of(NAME);
    private static final long NAME_MASK = Words.mask(NAME.length());

    int from;
    int to;

    /** Goes to the name; false where the record is not as the kernel writes it. */
    boolean read(byte[] bytes, int body, int end) {
        int last = end - Long.BYTES;
        int at = body;
        if (at > last || (Words.at(bytes, at) & ITEM_MASK) != ITEM_WORD) {
            return false;
        }
        at += ITEM.length();
        while (at < last && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at > last || (Words.at(bytes, at) & NAME_MASK) != NAME_WORD) {
            return false;
        }
        from = at + NAME.length();
        to = Words.indexOf('"', bytes, from, end);
        return to < end && isEnd(bytes, to + 1, end);
    }

    /** Whether a value ends as one should. */
    private static boolean isEnd(byte[] bytes, int at, int end) {
        return at >= end
                || bytes[at] == ENRICHED
                || bytes[at] == ' ' && at + 1 < end && bytes[at + 1] != ' ';
    }
}
