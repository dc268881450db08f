// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a command prints at once: a reader that goes away is no error, a full disk is one. */
final class Printed {
    private Printed() {}

    /** Writes the output, and says what to exit with. */
    interface Printing {
        int print(OutputStream out) throws IOException;
    }

    static int print(Printing printing) {
        try (OutputStream out = new BufferedOutputStream(Output.standard(), 1 << 16)) {
            return printing.print(out);
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
