// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

import io.github.libaudit4j.netlink.AuditReceiver;
import io.github.libaudit4j.netlink.RecordTaker;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** What a receiver gets, as a log that can be read: it ends where the receiver was stopped. */
public final class KernelStream extends InputStream {
    private static final Duration LONG = Duration.ofDays(1);

    private final AuditReceiver receiver;
    private final RecordLines lines = new RecordLines();
    private final RecordTaker taker;

    /**
     * A stream.
     *
     * @param receiver where the records come from; not closed with this
     * @param diagnostics gets each record as well; null for none
     */
    public KernelStream(AuditReceiver receiver, Diagnostics diagnostics) {
        this.receiver = receiver;
        this.taker = diagnostics == null ? lines : diagnostics.before(lines);
    }

    /**
     * Lets the JVM compile what makes lines of records; nothing is read or written.
     *
     * @throws InterruptedIOException if this thread was interrupted
     */
    public static void warmUp() throws InterruptedIOException {
        RecordLines lines = new RecordLines();
        try {
            AuditReceiver.warmUp((type, bytes, from, to) -> {
                lines.clear();
                lines.take(type, bytes, from, to);
            });
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted");
    }

    @Override
    public int available() throws IOException {
        if (lines.size() == 0) {
            take(Duration.ZERO);
        }
        return lines.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (length > 0 && lines.size() == 0) {
            if (take(LONG) == AuditReceiver.END) {
                return -1;
            }
        }
        return lines.read(bytes, from, length);
    }

    /** Writes all there is as soon as it is there, by few and large writes, up to the end. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        long sum = 0;
        while (true) {
            if (lines.size() == 0 && take(LONG) == AuditReceiver.END) {
                return sum;
            }
            out.write(lines.bytes(), lines.from(), lines.size());
            sum += lines.size();
            lines.clear();
        }
    }

    private int take(Duration timeout) throws IOException {
        lines.clear();
        try {
            int count = receiver.take(taker, timeout);
            lines.count(Math.max(count, 0));
            return count;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * How many records were taken from the receiver, as any thread sees it.
     *
     * @return their number
     */
    public long records() {
        return lines.records();
    }
}
