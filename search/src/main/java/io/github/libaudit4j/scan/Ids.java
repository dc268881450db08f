// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

/** The id of an event as one number, never 0. Two events may share it: both are then looked at. */
final class Ids {
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private Ids() {}

    static long of(long millis, long serial) {
        long mixed = (millis * MIX ^ serial) * MIX;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }
}
