// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.watch;

/** What runs while the kernel is watched, and ends it. */
interface Companion {
    /** Nobody: the watch ends by a signal or after its time. */
    Companion NONE =
            new Companion() {
                @Override
                public void begin(Runnable end) {}

                @Override
                public void stop() {}
            };

    /** The kernel is set, and records are received; gets what ends the watch. */
    void begin(Runnable end);

    /** A signal asks for the end. */
    void stop();
}
