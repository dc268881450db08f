// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/** When the last few thousand serials of a host were. */
final class SerialTimes {
    private static final int MOST = 1 << 13;

    private final long[] serials = new long[MOST];
    private final long[] millis = new long[MOST];

    void add(long serial, long at) {
        int slot = (int) serial & MOST - 1;
        serials[slot] = serial + 1; // 0 is none
        millis[slot] = at;
    }

    long of(long serial) {
        int slot = (int) serial & MOST - 1;
        return serials[slot] == serial + 1 ? millis[slot] : LossRow.UNKNOWN;
    }
}
