// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.io.IOException;

/** The output cannot be written, as opposed to an input that cannot be read. */
public final class OutputFailure extends IOException {
    private static final long serialVersionUID = 1L;

    OutputFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the reader of our output went away, as {@code head} does: no error. */
    public boolean isBrokenPipe() {
        // strerror(EPIPE) in the user's language: each that glibc has names the pipe
        return getMessage() != null
                && getMessage().toLowerCase(java.util.Locale.ROOT).contains("pipe");
    }
}
