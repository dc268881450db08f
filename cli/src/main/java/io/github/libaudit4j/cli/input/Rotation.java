// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds a log's files again after a rotation has renamed them. */
final class Rotation {
    private static final Set<String> COMPRESSED = Set.of("gz", "xz", "zst", "bz2");
    private static final int TRIES = 10;

    private Rotation() {}

    /** What a path stands for now; null where there is nothing. */
    static BasicFileAttributes look(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static boolean is(Path path, Object key) throws IOException {
        BasicFileAttributes file = look(path);
        return file != null && key.equals(file.fileKey());
    }

    /**
     * A file that was opened.
     *
     * @param channel to read it by
     * @param attributes its key, and when it was written to
     */
    record Opened(FileChannel channel, BasicFileAttributes attributes) {}

    /**
     * Opens the file with that key, at the path it had or at one beside it.
     *
     * @param key null for whichever is at the path
     * @throws NoSuchFileException if there is no such file any more
     */
    static Opened open(Path path, Object key) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Path now = key == null || is(path, key) ? path : findBeside(path, key);
            BasicFileAttributes file = look(now);
            FileChannel channel = FileChannel.open(now);
            if (file != null && is(now, file.fileKey()) && (key == null || is(now, key))) {
                return new Opened(channel, file);
            }
            channel.close(); // it was renamed just now
        }
        throw new NoSuchFileException(path.toString());
    }

    private static Path findBeside(Path path, Object key) throws IOException {
        for (Path other : beside(path, other -> is(other, key))) {
            return other;
        }
        throw new NoSuchFileException(path.toString());
    }

    /**
     * The path of the file that was written after another that was at {@code live} before.
     *
     * @param key that other file's
     * @param written when it was written to, as far as is known
     * @return the next younger one that is rotated in the same way; where the file is gone, the
     *     oldest that was written to later; else {@code live}
     */
    static Path next(Path live, Object key, FileTime written) throws IOException {
        List<Path> rotated = rotated(live);
        for (int i = 0; i < rotated.size(); i++) {
            if (is(rotated.get(i), key)) {
                String shape = shape(rotated.get(i));
                for (Path younger : rotated.subList(i + 1, rotated.size())) {
                    if (shape(younger).equals(shape)) {
                        return younger;
                    }
                }
                return live;
            }
        }
        for (Path younger : rotated) {
            BasicFileAttributes file = look(younger);
            if (file != null && file.lastModifiedTime().compareTo(written) > 0) {
                return younger;
            }
        }
        return live;
    }

    private static String shape(Path path) {
        return LogName.shape(path.getFileName().toString());
    }

    /** What the log was renamed to so far, oldest first; not what was compressed since. */
    private static List<Path> rotated(Path live) throws IOException {
        String name = live.getFileName().toString();
        List<Path> rotated =
                beside(
                        live,
                        path -> {
                            String other = path.getFileName().toString();
                            return (other.startsWith(name + ".") || other.startsWith(name + "-"))
                                    && !COMPRESSED.contains(
                                            other.substring(other.lastIndexOf('.') + 1));
                        });
        rotated.sort(
                Comparator.comparing(path -> path.getFileName().toString(), LogName.OLDEST_FIRST));
        return rotated;
    }

    private static List<Path> beside(Path path, DirectoryStream.Filter<Path> wanted)
            throws IOException {
        List<Path> found = new ArrayList<>();
        Path folder = path.toAbsolutePath().getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, wanted)) {
            files.forEach(found::add);
        } catch (NoSuchFileException e) {
            return found; // the folder is gone, too
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }
}
