// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * Something that happened once or several times: the events that tell the same.
 *
 * @param story who did what to what
 * @param count how many events
 * @param first when it was first, in milliseconds since 1970
 * @param last when it was last
 * @param serial of the last event
 */
public record PageHappening(Story story, long count, long first, long last, long serial) {
    /**
     * What such events tell. What they do not tell is empty.
     *
     * @param node the host
     * @param who the user
     * @param what what was done, or tried, and to what
     * @param how the program
     * @param why the error, or the result
     */
    public record Story(String node, String who, String what, String how, String why) {
        /** Whether it failed only because something was not there, as programs often try. */
        boolean isAbsence() {
            return why.equals("ENOENT");
        }
    }
}
