// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and a polite kill: the record in hand is finished, and what is printed is flushed, before
 * the process ends, so that the last line is a whole one.
 */
public final class Stop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean idle;

    private final Finish finish;

    /** What is to be done where the reader cannot do it, since it waits for input. */
    public interface Finish {
        void run() throws IOException;
    }

    public Stop(Finish finish) {
        this.finish = finish;
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "stop"));
    }

    private void ask() {
        asked = done.getCount() > 0;
        if (!asked) {
            return;
        }
        try {
            if (idle) {
                finish.run();
            } else {
                done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(ExitCode.FAILED); // what is held cannot be written
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isAsked() {
        return asked;
    }

    /** Says whether all is flushed, and more input is waited for. */
    void idle(boolean now) {
        idle = now;
    }

    /** Says that all is written. */
    @Override
    public void close() {
        done.countDown();
    }
}
