// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a process keeps what it has changed in the kernel: {@code
 * /run/libaudit4j/watch-4711-94563}, its number and when it started, so that another process with
 * that number is not taken for it.
 *
 * @param path the file
 */
public record StateFile(Path path) {
    static final String NAME = "watch-";

    private static final int START_TIME = 20; // of /proc/PID/stat, counted behind the name

    /**
     * The file of this process.
     *
     * @param folder where those of all processes are
     * @return the file, which may not be there
     */
    public static StateFile ofThisProcess(Path folder) {
        long pid = ProcessHandle.current().pid();
        return new StateFile(folder.resolve(NAME + pid + "-" + startTime(pid)));
    }

    /**
     * The folder of all: root's outlives a session, and is gone after the next boot.
     *
     * @return the folder, which may not be there
     */
    public static Path folder() {
        String session = System.getenv("XDG_RUNTIME_DIR");
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        return Path.of(isRoot || session == null ? "/run" : session, "libaudit4j");
    }

    void write(SavedChanges changes) throws IOException {
        Files.createDirectories(
                path.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        changes.write(path);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // what it says is undone by now: undoing it again does nothing
        }
    }

    /** Whether the process that wrote it runs. */
    boolean isInUse() {
        String[] words = path.getFileName().toString().substring(NAME.length()).split("-");
        try {
            return words.length == 2 && startTime(Long.parseLong(words[0])).equals(words[1]);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The process that wrote it. */
    String process() {
        return path.getFileName().toString().split("-")[1];
    }

    /** When a process started, in ticks since the boot; nothing where there is none. */
    private static String startTime(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[START_TIME - 1];
        } catch (IOException e) {
            return "";
        }
    }
}
