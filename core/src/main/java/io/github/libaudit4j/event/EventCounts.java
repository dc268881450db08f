// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

/**
 * What was taken, given out and lost so far. {@code records} is the sum of the records of all
 * events, {@code duplicates}, {@code marks}, {@code dropped}, and the records still held.
 *
 * @param records records taken
 * @param events events given out
 * @param incomplete of those, events that are not {@link AuditEvent#complete()}
 * @param missing serials that never came, see {@link Loss.Kind#GAP}
 * @param restarts how often serials began anew
 * @param late records that came after their event was given out
 * @param duplicates records that came twice and were dropped
 * @param marks EOE records that came after their event was given out: they mark the end of it and
 *     hold nothing else, so they are not given out
 * @param dropped records that were dropped because their event was over a limit
 */
public record EventCounts(
        long records,
        long events,
        long incomplete,
        long missing,
        long restarts,
        long late,
        long duplicates,
        long marks,
        long dropped) {}
