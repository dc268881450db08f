// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import io.github.libaudit4j.cli.decompress.Decompression;
import io.github.libaudit4j.cli.decompress.Format;
import io.github.libaudit4j.scan.LogSlice;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/**
 * A file, known by its key (device and inode): if it is renamed by a rotation before it is opened,
 * it is found under its new name, and the one that took its name is not read in its place.
 *
 * @param path where it was
 * @param key which file it is; null where the file system has no keys
 * @param size its bytes; {@link #UNKNOWN_SIZE} of a pipe or device
 */
record LogFile(Path path, Object key, long size) implements Input {
    /** Looks at a file; the exception is one line for people. */
    static LogFile at(Path path) throws IOException {
        try {
            if (Files.exists(path) && !Files.isReadable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return new LogFile(
                    path, file.fileKey(), file.isRegularFile() ? file.size() : UNKNOWN_SIZE);
        } catch (IOException e) {
            throw FileProblem.explained(path, e);
        }
    }

    @Override
    public String name() {
        return FileProblem.printable(path.toString());
    }

    @Override
    public long written() {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return Long.MIN_VALUE; // it was renamed meanwhile
        }
    }

    @Override
    public InputStream open(Progress progress) throws IOException {
        return Decompression.open(progress.over(openRaw(), name()), name());
    }

    private InputStream openRaw() throws IOException {
        try {
            return Channels.newInputStream(Rotation.open(path, key).channel());
        } catch (NoSuchFileException e) {
            throw FileProblem.gone(path);
        } catch (IOException e) {
            throw FileProblem.explained(path, e);
        }
    }

    @Override
    public Opened open(Progress progress, long since, long until) throws IOException {
        boolean isBounded = since != Long.MIN_VALUE || until != Long.MAX_VALUE;
        if (!isBounded || size == UNKNOWN_SIZE || format() != Format.PLAIN) {
            return new Opened(open(progress), name());
        }
        try {
            return part(Rotation.open(path, key).channel(), progress, since, until);
        } catch (NoSuchFileException e) {
            throw FileProblem.gone(path);
        } catch (IOException e) {
            throw FileProblem.explained(path, e);
        }
    }

    private Opened part(FileChannel channel, Progress progress, long since, long until)
            throws IOException {
        try {
            LogSlice slice = LogSlice.find(channel, since, until);
            channel.position(slice.from());
            progress.skipped(channel.size() - (slice.to() - slice.from()), name());
            InputStream part = new Limited(Channels.newInputStream(channel), slice);
            String name = slice.from() == 0 ? name() : name() + " from byte " + slice.from();
            return new Opened(progress.over(part, name()), name);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Ends where a part of a file does. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, LogSlice slice) {
            super(in);
            left = slice.to() - slice.from();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = left == 0 ? -1 : in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }

    @Override
    public FollowingStream follow(Runnable onIdle) throws IOException {
        if (size == UNKNOWN_SIZE) {
            throw new IOException(
                    name() + ": cannot be followed, it is no regular file: leave out --follow");
        }
        Format format = format();
        if (format != Format.PLAIN) {
            throw new IOException(
                    "%s: cannot be followed, it is compressed with %s and grows no more"
                            .formatted(name(), format.toString().toLowerCase(Locale.ROOT)));
        }
        return new FollowingStream(this, onIdle, FollowingStream.EVERY);
    }

    private Format format() throws IOException {
        try (InputStream in = openRaw()) {
            byte[] head = new byte[Format.MAGIC];
            return Format.of(head, in.readNBytes(head, 0, head.length));
        }
    }
}
