// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import java.util.function.LongSupplier;

/**
 * A clock that runs only while input is waited for: a time-out is then for a log that stands still,
 * and the same file gives the same events on a busy machine too.
 */
final class IdleClock {
    private final LongSupplier nanoTime;
    private long before; // in the waits that are over
    private long since;
    private boolean isRunning;

    IdleClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void start() {
        if (!isRunning) {
            isRunning = true;
            since = nanoTime.getAsLong();
        }
    }

    void stop() {
        before = nanos();
        isRunning = false;
    }

    boolean isRunning() {
        return isRunning;
    }

    long nanos() {
        return isRunning ? before + nanoTime.getAsLong() - since : before;
    }
}
