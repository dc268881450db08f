// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/** A file that is read while it grows. It stays open, and the same, whatever it is renamed to. */
final class FollowedFile implements Closeable {
    /** How much of a file's start tells it from what is written after it was truncated. */
    private static final int HEAD = 256;

    private final FileChannel file;
    private final Object key;
    private FileTime written;

    private byte[] head = new byte[0];
    private boolean truncated;

    /**
     * Opens a file.
     *
     * @param key null for whichever is at the path
     * @throws NoSuchFileException if there is none, or no longer
     */
    FollowedFile(Path path, Object key) throws IOException {
        Rotation.Opened opened = Rotation.open(path, key);
        this.file = opened.channel();
        this.key = opened.attributes().fileKey();
        this.written = opened.attributes().lastModifiedTime();
    }

    /** Whether this is the file that a path stands for; null for none. */
    boolean isAt(BasicFileAttributes path) {
        if (path == null || !key.equals(path.fileKey())) {
            return false;
        }
        written = path.lastModifiedTime();
        return true;
    }

    boolean isSameAs(FollowedFile other) {
        return key.equals(other.key);
    }

    /** The path of the file that was written after this one, if this one is not at {@code live}. */
    Path next(Path live) throws IOException {
        return Rotation.next(live, key, written);
    }

    boolean isEmpty() throws IOException {
        return file.size() == 0;
    }

    /** What was written since the last read; 0 for nothing yet, or where it was truncated. */
    int read(byte[] into, int from, int length) throws IOException {
        if (truncated) {
            return 0;
        }
        long position = file.position();
        int read = Math.max(0, file.read(ByteBuffer.wrap(into, from, length)));
        truncated = file.size() < file.position() || !holds(head, 0, head.length, 0);
        if (truncated) {
            // Was that before this read? Then what it gave is still there, and will be read again.
            return holds(into, from, read, position) ? 0 : read;
        }
        if (position < HEAD && read > 0) {
            head = Arrays.copyOf(head, (int) Math.min(HEAD, position + read));
            System.arraycopy(into, from, head, (int) position, head.length - (int) position);
        }
        return read;
    }

    private boolean holds(byte[] bytes, int from, int length, long position) throws IOException {
        byte[] now = new byte[length];
        int read = length == 0 ? 0 : file.read(ByteBuffer.wrap(now), position);
        return read == length && Arrays.equals(now, 0, length, bytes, from, from + length);
    }

    /** Goes back to the start if the file was truncated; says whether it was. */
    boolean startsAgain() throws IOException {
        if (!truncated) {
            return false;
        }
        truncated = false;
        head = new byte[0];
        file.position(0);
        return true;
    }

    long available() throws IOException {
        return file.size() - file.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
