// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.cli.kernel.SavedChanges.Nice;
import io.github.libaudit4j.netlink.KernelThread;
import java.io.IOException;
import java.util.List;

/** The nice value of the kernel's thread that sends the records. */
final class KernelPriority {
    private static final String NAME = "kauditd's nice value ";

    private KernelPriority() {}

    /** What to change so that it has this boost at least; null for nothing. */
    static Nice wanted(int boost) {
        KernelThread thread = boost == 0 ? null : KernelThread.find();
        try {
            int before = thread == null ? 0 : thread.nice();
            return thread == null || before <= -boost ? null : new Nice(before, -boost);
        } catch (IOException e) {
            return null; // it cannot be seen here
        }
    }

    static void make(Nice nice, List<String> told) {
        set(nice.before(), nice.after(), told);
    }

    static void undo(Nice nice, List<String> told) {
        set(nice.after(), nice.before(), told);
    }

    private static void set(int from, int to, List<String> told) {
        KernelThread thread = KernelThread.find();
        try {
            if (thread != null && thread.nice() == from) {
                thread.setNice(to);
                told.add(NAME + to + " (was " + from + ")");
            }
        } catch (IOException e) {
            told.add(e.getMessage());
        }
    }
}
