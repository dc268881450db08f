// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import io.github.libaudit4j.query.Clues;
import java.io.Closeable;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that scan chunks and answer events. */
final class Workers implements Closeable {
    private final ExecutorService pool;
    private final ThreadLocal<ChunkScanner> scanners;

    Workers(int threads, Clues clues, int longestLine) {
        this.pool = Executors.newFixedThreadPool(threads, Workers::thread);
        this.scanners = ThreadLocal.withInitial(() -> new ChunkScanner(clues, longestLine));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "audit scan");
        thread.setDaemon(true);
        return thread;
    }

    void scan(Chunk chunk) {
        chunk.scan = pool.submit(() -> scanners.get().scan(chunk));
    }

    <T> Future<T> submit(Callable<T> work) {
        return pool.submit(work);
    }

    /** The result of work, for which this waits. */
    static <T> T result(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw cause(e);
                } catch (CancellationException e) {
                    throw new AssertionError("work that nobody cancels", e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
