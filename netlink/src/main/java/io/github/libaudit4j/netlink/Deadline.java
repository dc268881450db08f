// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.time.Duration;

/**
 * When to stop waiting.
 *
 * @param nanos {@link System#nanoTime} at the end
 */
record Deadline(long nanos) {
    private static final Duration LONGEST = Duration.ofDays(36500);

    static Deadline in(Duration timeout) {
        Duration bounded = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    /** What is left, at least zero. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** What is left for {@code poll}: rounded up, so that a wait does not end too early. */
    int millisLeft() {
        long left = Math.max(0, nanos - System.nanoTime());
        return (int) Math.min(Integer.MAX_VALUE, (left + 999_999) / 1_000_000);
    }
}
