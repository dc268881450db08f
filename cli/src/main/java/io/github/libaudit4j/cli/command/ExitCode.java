// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

/** What the commands exit with. */
public final class ExitCode {
    /** All was done. */
    public static final int DONE = 0;

    /** Nothing was found, or something failed. */
    public static final int FAILED = 1;

    /** The command was not understood. */
    public static final int USAGE = 2;

    /** Of {@code audit run}, where a shell or env would say so: it failed itself. */
    public static final int OWN_FAILURE = 125;

    /** The same: the program cannot be executed. */
    public static final int NOT_EXECUTABLE = 126;

    /** The same: there is no such program. */
    public static final int NOT_FOUND = 127;

    private ExitCode() {}
}
