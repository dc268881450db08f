// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

/** The end of the process. */
final class Exit {
    /** Set by the launcher, where no one but audit itself has something to do at the end. */
    private static final String AT_ONCE = "libaudit4j.exitAtOnce";

    private Exit() {}

    /** As System.exit, but that looks for a logger first, to which it would tell it: 10 ms. */
    static void with(int status) {
        System.out.flush();
        System.err.flush();
        if (Boolean.getBoolean(AT_ONCE) && !isStopping()) {
            Runtime.getRuntime().halt(status);
        }
        System.exit(status);
    }

    /** Whether a signal ends the process: that goes on until all is put back and flushed. */
    private static boolean isStopping() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
