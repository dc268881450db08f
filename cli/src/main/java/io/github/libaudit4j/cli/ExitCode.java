// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

/** What the commands exit with. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;

    /** Nothing was found, or something failed. */
    static final int FAILED = 1;

    /** The command was not understood. */
    static final int USAGE = 2;

    /** Of {@code audit run}, where a shell or env would say so: it failed itself. */
    static final int OWN_FAILURE = 125;

    /** The same: the program cannot be executed. */
    static final int NOT_EXECUTABLE = 126;

    /** The same: there is no such program. */
    static final int NOT_FOUND = 127;

    private ExitCode() {}
}
