// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import java.io.IOException;

/** The kernel is not, or was not brought to be, as asked for: told in one line. */
public final class KernelRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what was refused and how the kernel is now
     */
    public KernelRefusal(String message) {
        super(message);
    }

    KernelRefusal(String message, IOException cause) {
        super(message, cause);
    }
}
