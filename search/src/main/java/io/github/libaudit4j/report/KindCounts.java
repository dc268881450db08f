// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.query.EventField;
import java.util.ArrayList;
import java.util.List;

/** What one report counted. */
public final class KindCounts {
    private final KindPart part;
    private final ReportOptions options;

    KindCounts(KindPart part, ReportOptions options) {
        this.part = part;
        this.options = options;
    }

    /**
     * Which report.
     *
     * @return its kind
     */
    public ReportKind kind() {
        return part.kind();
    }

    /**
     * What stands over the values that a {@link CountRow} has.
     *
     * @return such as {@code from} and {@code file}
     */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        if (options.per() != null) {
            headings.add("from");
        }
        for (EventField field : options.by()) {
            headings.add(field.name());
        }
        if (options.isSummary() && options.by().isEmpty()) {
            headings.add(kind().keyHeading());
        }
        return headings;
    }

    /**
     * How many different values were kept.
     *
     * @return at most {@link ReportOptions#distinct()}
     */
    public int distinct() {
        return part.table().size();
    }

    /**
     * How often a value came that was not kept.
     *
     * @return 0 where all were
     */
    public long others() {
        return part.table().others();
    }

    /**
     * The counts: the most frequent first, those equally frequent in the order in which they first
     * came; by time first, where that is told apart.
     *
     * @param top how many at most, of each piece of time
     * @return the rows, and the sum of those that were not kept as the last
     */
    public List<CountRow> rows(int top) {
        return CountRows.of(part.table(), headings().size(), options.per() != null, top);
    }
}
