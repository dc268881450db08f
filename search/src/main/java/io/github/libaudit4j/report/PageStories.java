// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.List;

/**
 * What happened of one kind, such as all failures.
 *
 * @param rows what came most often first, and behind all that what was only not there (ENOENT)
 * @param distinct how many different things happened
 * @param events in how many events
 * @param absences in how many of these something was not there
 * @param over how many events told something that was not kept, because there was too much
 */
public record PageStories(
        List<PageHappening> rows, int distinct, long events, long absences, long over) {
    /** Copies the rows. */
    public PageStories {
        rows = List.copyOf(rows);
    }
}
