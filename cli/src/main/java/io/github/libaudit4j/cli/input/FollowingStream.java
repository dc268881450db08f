// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A log that is read as it grows, like {@code tail -F} from its first byte on. At the end of what
 * is there it waits for more; it ends when it is closed, by any thread.
 *
 * <p>No byte is lost or given twice when the log
 *
 * <ul>
 *   <li>is rotated by renaming, with a new file under its name: the old one is read to its end
 *       first, also what is written to it until the new one has something; if it was rotated more
 *       than once since, also the files between
 *   <li>is truncated, as by logrotate's {@code copytruncate}, or replaced in place
 *   <li>is gone for a while
 * </ul>
 *
 * Where one of these ends a file inside a line, a newline is put after it.
 *
 * <p>What nothing can be done about: what is truncated before it was read, which is at most what
 * was written since the last look; and files that were removed or compressed before they were read,
 * when a rotation came more often than this could read. A file that was truncated and written anew
 * is taken for the old one if its first 256 bytes are the same.
 */
public final class FollowingStream extends InputStream {
    /** How often it looks for more. */
    public static final Duration EVERY = Duration.ofMillis(200);

    /** Waits before the next look; a test makes something happen instead. */
    @FunctionalInterface
    interface Pause {
        void await() throws InterruptedException;
    }

    private final Path live;
    private final Runnable onIdle;
    private final Pause pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private FollowedFile file;
    private FollowedFile next;
    private boolean inLine;

    FollowingStream(LogFile log, Runnable onIdle, Duration every) throws IOException {
        this.live = log.path();
        this.onIdle = onIdle;
        this.pause = () -> closed.await(every.toNanos(), TimeUnit.NANOSECONDS);
        this.file = open(log);
    }

    FollowingStream(LogFile log, Runnable onIdle, Pause pause) throws IOException {
        this.live = log.path();
        this.onIdle = onIdle;
        this.pause = pause;
        this.file = open(log);
    }

    private static FollowedFile open(LogFile log) throws IOException {
        try {
            return new FollowedFile(log.path(), log.key());
        } catch (NoSuchFileException e) {
            throw FileProblem.gone(log.path());
        } catch (IOException e) {
            throw FileProblem.explained(log.path(), e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return length == 0 ? 0 : readOrWait(into, from, length);
        } catch (ClosedChannelException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        } catch (IOException e) {
            throw FileProblem.explained(live, e);
        }
    }

    private int readOrWait(byte[] into, int from, int length)
            throws IOException, InterruptedException {
        while (closed.getCount() > 0) {
            int read = file.read(into, from, length);
            if (read > 0) {
                inLine = into[from + read - 1] != '\n';
                return read;
            }
            boolean ended = file.startsAgain();
            if (!ended && next != null) {
                goToNext();
                ended = true;
            }
            if (ended && inLine) {
                inLine = false;
                into[from] = '\n';
                return 1;
            }
            if (!ended && !findNext()) {
                onIdle.run();
                pause.await();
            }
        }
        return -1;
    }

    /** Opens the file that the log goes on in; what is left of the old one is read before. */
    private boolean findNext() throws IOException {
        BasicFileAttributes now = Rotation.look(live);
        if (file.isAt(now)) {
            return false;
        }
        Path path = file.next(live);
        FollowedFile found;
        try {
            found = new FollowedFile(path, null);
        } catch (NoSuchFileException e) {
            return false;
        }
        // A name may have gone to another file while we looked: then look again, later.
        boolean sure =
                !found.isSameAs(file)
                        && path.equals(file.next(live))
                        && found.isAt(Rotation.look(path));
        // As long as the new file is empty, the writer may still write to the old one.
        if (!sure || path.equals(live) && found.isEmpty()) {
            found.close();
            return false;
        }
        next = found;
        return true;
    }

    private synchronized void goToNext() throws IOException {
        file.close();
        file = next;
        next = null;
    }

    @Override
    public int available() throws IOException {
        try {
            return Math.clamp(file.available(), 0, Integer.MAX_VALUE);
        } catch (ClosedChannelException e) {
            return 0;
        }
    }

    /** Ends the stream: a read that waits returns at once. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        closeFiles();
    }

    private synchronized void closeFiles() throws IOException {
        file.close();
        if (next != null) {
            next.close();
        }
    }
}
