// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and a polite kill: the record in hand is finished, and what is printed is flushed, before
 * the process ends, so that the last line is a whole one.
 */
final class Stop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean idle;

    Stop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "stop"));
    }

    private void ask() {
        asked = done.getCount() > 0;
        if (!asked || idle) {
            return;
        }
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAsked() {
        return asked;
    }

    /** Says whether all is flushed, and more input is waited for: nothing to finish then. */
    void idle(boolean now) {
        idle = now;
    }

    /** Says that all is written. */
    @Override
    public void close() {
        done.countDown();
    }
}
