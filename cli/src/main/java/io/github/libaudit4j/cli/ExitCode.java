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

    private ExitCode() {}
}
