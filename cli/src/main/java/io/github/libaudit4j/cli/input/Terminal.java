// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which of the three standard streams are terminals.
 *
 * <p>{@code System.console()} knows only whether both standard input and standard output are. So
 * this reads where {@code /proc/self/fd/2} leads to: {@code /dev/pts/3} and the like are terminals.
 * Where that cannot be told (no {@code /proc}; a terminal of another mount namespace), a stream is
 * none.
 */
public enum Terminal {
    /** Standard input. */
    STDIN,
    /** Standard output. */
    STDOUT,
    /** Standard error. */
    STDERR;

    /**
     * Whether the stream is a terminal.
     *
     * @return false also where it cannot be told
     */
    public boolean isTerminal() {
        return isTerminal(target());
    }

    /**
     * Whether both streams are the same terminal.
     *
     * @param other another stream
     * @return true if what is written to one is seen between what is written to the other
     */
    public boolean isSameTerminalAs(Terminal other) {
        return isTerminal() && target().equals(other.target());
    }

    private String target() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + ordinal())).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    static boolean isTerminal(String target) {
        return target.startsWith("/dev/pts/")
                || target.startsWith("/dev/tty")
                || target.startsWith("/dev/hvc")
                || target.equals("/dev/console");
    }
}
