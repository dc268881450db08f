// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * Something that happened to a virtual machine.
 *
 * @param kind what
 * @param vm the machine's name; {@code "?"} where it is not known
 * @param what for a resource which, such as {@code "disk"}; for the others the record's type
 * @param detail for a resource what it is now; for the others what is known of it, perhaps empty
 * @param isFailed whether it failed
 * @param millis when it was
 * @param serial of the event
 */
public record VirtEvent(
        Kind kind,
        String vm,
        String what,
        String detail,
        boolean isFailed,
        long millis,
        long serial) {
    /** What can happen. */
    public enum Kind {
        /** A disk, memory or another resource was given to it. */
        RESOURCE,
        /** A security policy denied something to it. */
        DENIAL,
        /** Its process did something out of order, such as a crash. */
        ANOMALY
    }
}
