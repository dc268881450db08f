// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.List;

/**
 * The most frequent values of one kind.
 *
 * @param title what they are, such as {@code "Programs"}
 * @param column what one is, such as {@code "Program"}
 * @param rows the most frequent first
 * @param distinct how many different ones there were
 * @param over how often one came that was not counted, because there were too many different ones
 */
public record PageTop(String title, String column, List<Row> rows, int distinct, long over) {
    /** Copies the rows. */
    public PageTop {
        rows = List.copyOf(rows);
    }

    /**
     * A value.
     *
     * @param value as the log has it, decoded
     * @param count in how many events
     * @param failures how many of these failed
     */
    public record Row(String value, long count, long failures) {}
}
