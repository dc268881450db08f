// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * A call that returned a pid, of which nothing was seen since.
 *
 * @param by the process that called
 * @param millis when the call began
 * @param child what it made; null where that may be a thread
 */
record ProcessCreation(TreeProcess by, long millis, TreeProcess child) {
    /** Whether an event may be the first of what was made. */
    boolean fits(ProcessEvent event, TreeProcess current) {
        if (event.ppid() == by.pid) {
            return true;
        }
        boolean isOthers =
                current != null && current.ppid == event.ppid() && !current.end.isKnown();
        if (event.ppid() < 0) {
            return true;
        }
        // The pid may be of a namespace, and that of another process here: its parent tells.
        return !isOthers && (event.ppid() == 1 || event.ppid() == by.ppid || by.end.isKnown());
    }

    /** Whether the process was there before the call returned: its events came first. */
    boolean made(TreeProcess current) {
        return current != null
                && current.origin == TreeProcess.Origin.SEEN
                && current.start >= millis
                && (current.ppid == by.pid || current.ppid == by.ppid);
    }
}
