// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard input is. */
final class StandardStream {
    private static final Path STDIN = Path.of("/proc/self/fd/0");

    /** Where standard input is closed, the first file that the JVM opens takes its number. */
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    private StandardStream() {}

    /**
     * Whether it is one that someone has put there to be read: a pipe or a regular file. Where
     * there is no {@code /proc} to tell, anything but a terminal.
     */
    static boolean isInput() {
        if (!Files.isDirectory(STDIN.getParent())) {
            return System.console() == null;
        }
        try {
            Path target = Files.readSymbolicLink(STDIN);
            return isInput(target.toString())
                    || Files.isRegularFile(STDIN) && !target.startsWith(JAVA);
        } catch (IOException e) {
            return false; // closed
        }
    }

    static boolean isInput(String target) {
        return target.startsWith("pipe:") || isNamedPipe(Path.of(target));
    }

    private static boolean isNamedPipe(Path path) {
        try {
            int mode = (int) Files.getAttribute(path, "unix:mode");
            return (mode & 0170000) == 0010000; // S_IFMT, S_IFIFO of sys/stat.h
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
