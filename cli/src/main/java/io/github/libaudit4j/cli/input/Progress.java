// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line on the terminal that says how far the reading is:
 *
 * <pre>
 *  42%  1.2 of 2.9 GB  310 MB/s  6 s left  /var/log/audit/audit.log.3
 * </pre>
 *
 * <p>It comes after a second, is drawn anew up to five times a second, by the thread that reads,
 * and is gone at the end. Bytes are those of the files, compressed if they are.
 */
public final class Progress implements AutoCloseable {
    private static final Progress NONE = new Progress(null, 0, () -> 0);
    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long AGAIN_NANOS = 200_000_000L;
    private static final int WIDTH = 79;
    private static final int SHORTEST_NAME = 8;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final long total;
    private final LongSupplier nanos;
    private final long start;
    private long nextDraw;
    private long read;
    private boolean drawn;
    private boolean closed;

    Progress(PrintStream out, long total, LongSupplier nanos) {
        this.out = out;
        this.total = total;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.nextDraw = start + FIRST_NANOS;
    }

    /**
     * The progress of reading all inputs, on standard error: only if that is a terminal, and not
     * the one that records are printed to, which would be torn.
     *
     * @param inputs what is read
     * @param toStdout whether records are printed to standard output
     * @return the progress, or {@link #none()}
     */
    public static Progress of(Inputs inputs, boolean toStdout) {
        boolean canDraw = Terminal.STDERR.isTerminal() && !"dumb".equals(System.getenv("TERM"));
        boolean tears = toStdout && Terminal.STDERR.isSameTerminalAs(Terminal.STDOUT);
        return canDraw && !tears ? new Progress(System.err, inputs.size(), System::nanoTime) : NONE;
    }

    /**
     * No progress.
     *
     * @return one that shows nothing, and costs nothing
     */
    public static Progress none() {
        return NONE;
    }

    /** A file's own bytes, counted here. */
    InputStream over(InputStream raw, String name) {
        return this == NONE ? raw : new Counted(raw, name);
    }

    /** Counts bytes that need not be read. */
    void skipped(long bytes, String name) {
        if (this != NONE) {
            add(bytes, name);
        }
    }

    private final class Counted extends FilterInputStream {
        private final String name;

        Counted(InputStream raw, String name) {
            super(raw);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            add(next < 0 ? 0 : 1, name);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            add(Math.max(count, 0), name);
            return count;
        }
    }

    private synchronized void add(long bytes, String name) {
        read += bytes;
        long now = nanos.getAsLong();
        if (now - nextDraw >= 0 && !closed) {
            nextDraw = now + AGAIN_NANOS;
            drawn = true;
            out.print(CLEAR + line(read, total, now - start, name));
            out.flush();
        }
    }

    /** The line, no longer than a narrow terminal is wide. */
    static String line(long read, long total, long elapsedNanos, String name) {
        double perSecond = read * 1e9 / Math.max(elapsedNanos, 1);
        StringBuilder line = new StringBuilder();
        if (total > 0) {
            long done = Math.min(read, total); // a log may grow while it is read
            line.append("%3d%%  %s of %s".formatted(done * 100 / total, size(done), size(total)));
        } else {
            line.append(size(read));
        }
        line.append("  ").append(size(perSecond)).append("/s");
        if (total > 0 && read > 0) {
            double left = Math.max(0, total - read) / perSecond;
            line.append("  ").append(duration((long) Math.ceil(left))).append(" left");
        }
        return line + "  " + shortened(name, WIDTH - 2 - line.length());
    }

    private static String size(double bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (unit < units.length - 1 && bytes >= 999.5) {
            bytes /= 1000;
            unit++;
        }
        String form = unit > 0 && bytes < 9.95 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, form, bytes, units[unit]);
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d min %02d s".formatted(minutes, seconds % 60)
                : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }

    private static String shortened(String name, int width) {
        int most = Math.max(width, SHORTEST_NAME);
        return name.length() <= most ? name : "..." + name.substring(name.length() - most + 3);
    }

    /** Takes the line away, before something else is printed; it comes back with the next draw. */
    public synchronized void clear() {
        if (drawn) {
            drawn = false;
            out.print(CLEAR);
            out.flush();
        }
    }

    /** Takes the line away for good. */
    @Override
    public synchronized void close() {
        clear();
        closed = true;
    }
}
