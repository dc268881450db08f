// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

/**
 * Something that is missing from the log, or from what was counted.
 *
 * @param what for example {@code "serials missing"}
 * @param count how many
 */
public record PageLoss(String what, long count) {}
