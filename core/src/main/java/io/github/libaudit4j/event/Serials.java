// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

/**
 * The order of serials. The kernel counts events in 32 bits ({@code audit_serial}, kernel/audit.c),
 * so that 0 comes after 4294967295.
 */
final class Serials {
    private static final long ROUND = 1L << 32;
    private static final long EDGE = 1L << 24;
    private static final int FIRST_DAEMON = 1200; // linux/audit.h
    private static final int LAST_DAEMON = 1299;

    private Serials() {}

    /** How far it is from one serial to another; negative backwards. */
    static long distance(long from, long to) {
        if (from < EDGE && isBeforeRollOver(to)) {
            return to - from - ROUND;
        }
        if (to < EDGE && isBeforeRollOver(from)) {
            return to - from + ROUND;
        }
        return to - from;
    }

    private static boolean isBeforeRollOver(long serial) {
        return serial >= ROUND - EDGE && serial < ROUND;
    }

    /** The serial that is so many further, forwards or backwards. */
    static long plus(long serial, long distance) {
        return serial + distance & ROUND - 1;
    }

    /**
     * Whether a record's serial is of the kernel's count. auditd numbers its own records, DAEMON_*,
     * from a random start, and no kernel counts beyond 32 bits.
     */
    static boolean isCounted(long serial, int type) {
        boolean daemon = type >= FIRST_DAEMON && type <= LAST_DAEMON;
        return serial < ROUND && !daemon;
    }
}
