// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a command prints at once: a reader that goes away is no error, a full disk is one. */
public final class Printed {
    private Printed() {}

    /** Writes the output, and says what to exit with. */
    public interface Printing {
        int print(OutputStream out) throws IOException;
    }

    /** Opens the output, writes it and closes it. */
    public interface Work {
        int run() throws IOException;
    }

    public static int print(Printing printing) {
        return run(() -> {
            try (OutputStream out = new BufferedOutputStream(Output.standard(), 1 << 16)) {
                return printing.print(out);
            }
        });
    }

    /** Does what writes an output of its own. */
    public static int run(Work work) {
        try {
            return work.run();
        } catch (OutputFailure e) {
            if (e.isBrokenPipe()) {
                return ExitCode.DONE;
            }
            throw new Failure("cannot write the output: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure(e.getMessage(), e);
        }
    }
}
