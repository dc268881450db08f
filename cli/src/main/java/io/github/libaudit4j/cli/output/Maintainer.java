// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import java.io.IOException;

/**
 * Calls back twice a second while input is waited for, so that what a live log holds goes out in
 * time. One daemon thread, started when it is first needed.
 */
final class Maintainer {
    private static final long PERIOD_MILLIS = 500;

    /** What is to be done. */
    interface Task {
        void run() throws IOException;
    }

    private final Object lock;
    private final Task task;
    private boolean isWaiting;
    private boolean isStarted;
    private boolean isClosed;
    private IOException failure; // what ended it

    /**
     * A maintainer; its methods are for those who hold the lock.
     *
     * @param lock held while the task runs
     * @param task what is to be done
     */
    Maintainer(Object lock, Task task) {
        this.lock = lock;
        this.task = task;
    }

    /** Input is waited for from here on. */
    void waiting() throws IOException {
        throwFailure();
        isWaiting = true;
        if (!isStarted) {
            isStarted = true;
            Thread thread = new Thread(this::run, "maintainer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Input has come. */
    void working() throws IOException {
        isWaiting = false;
        throwFailure();
    }

    void close() throws IOException {
        isClosed = true;
        lock.notifyAll();
        throwFailure();
    }

    private void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void run() {
        synchronized (lock) {
            try {
                while (!isClosed) {
                    lock.wait(PERIOD_MILLIS);
                    if (isWaiting && !isClosed) {
                        task.run();
                    }
                }
            } catch (IOException e) {
                failure = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
