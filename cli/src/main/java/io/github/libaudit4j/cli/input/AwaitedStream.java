// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says so where the first byte of a stream does not come: who waits should know for what. */
final class AwaitedStream extends FilterInputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Runnable onWait;
    private final Duration patience;
    private final CountDownLatch came = new CountDownLatch(1);
    private boolean isFirst = true;

    AwaitedStream(InputStream in, Runnable onWait) {
        this(in, onWait, PATIENCE);
    }

    AwaitedStream(InputStream in, Runnable onWait, Duration patience) {
        super(in);
        this.onWait = onWait;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (isFirst) {
            isFirst = false;
            if (in.available() == 0) {
                Thread watch = new Thread(this::watch, "waiting");
                watch.setDaemon(true);
                watch.start();
            }
        }
        try {
            return in.read(into, from, length);
        } finally {
            came.countDown();
        }
    }

    private void watch() {
        try {
            if (!came.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                onWait.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
