// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What is wrong with a file, in one line: its name, what is wrong, what to do. */
public final class FileProblem {
    /** What to say of an empty operand, which a path would take for the current directory. */
    static final String NO_NAME = "'': a name is missing: the current directory is .";

    private FileProblem() {}

    /**
     * What is wrong, for people.
     *
     * @param path the file
     * @param e what went wrong
     * @return an exception whose message says it
     */
    public static IOException explained(Path path, IOException e) {
        return new IOException(printable(path.toString()) + ": " + why(e), e);
    }

    private static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file or directory: check the name";
            case AccessDeniedException denied ->
                    "permission denied: run as root, or as a member of the group that log_group"
                            + " in auditd.conf names";
            case NotDirectoryException file -> "not a directory: check the name";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    /**
     * What to say of a name that is no path.
     *
     * @param name what an {@link java.nio.file.InvalidPathException} was thrown for
     * @return a line that says what to do
     */
    public static String unwritable(String name) {
        return printable(name) + ": no name that this locale can write: set LC_ALL=C.UTF-8";
    }

    /** For a file that was there when the command looked first. */
    static IOException gone(Path path) {
        return new IOException(
                printable(path.toString())
                        + ": gone before it was read: rotated away or removed: run the command"
                        + " again");
    }

    /** A name that cannot move the cursor of the terminal it is printed on. */
    static String printable(String name) {
        StringBuilder printable = new StringBuilder(name.length());
        name.chars().forEach(c -> printable.append(Character.isISOControl(c) ? '?' : (char) c));
        return printable.toString();
    }
}
