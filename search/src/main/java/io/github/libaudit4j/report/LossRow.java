// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * Something that a log lacks.
 *
 * @param node the host, or null where its records name none; the log, for lines of it
 * @param kind gap, late, duplicate, restart, cut, kernel, or unreadable
 * @param count how many serials (gap), records, or events as the kernel counts them
 * @param before the serial before it; the number of the first line
 * @param after the serial after it; the number of the last line
 * @param from when the event of the serial before was, in milliseconds since 1970; {@link #UNKNOWN}
 *     where it is not known
 * @param to when the event of the serial after was
 */
public record LossRow(
        String node, String kind, long count, long before, long after, long from, long to) {
    /** A time that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /**
     * This and a later one of the same kind as one.
     *
     * @param later the later one
     * @return their sum
     */
    public LossRow and(LossRow later) {
        return new LossRow(node, kind, count + later.count, before, later.after, from, later.to);
    }
}
