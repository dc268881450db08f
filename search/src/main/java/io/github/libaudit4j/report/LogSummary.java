// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.ArrayList;
import java.util.List;

/** The summary of a log: how many events, users, files and so on it is about. */
public final class LogSummary {
    private final ReportPart whole;

    LogSummary(ReportPart whole) {
        this.whole = whole;
    }

    /**
     * A line.
     *
     * @param name a name for programs, such as {@code failed_logins}
     * @param text what it says, such as {@code Number of failed logins}
     * @param count how many
     * @param isAtLeast whether there were more, which {@link ReportOptions#distinct()} left out
     */
    public record Line(String name, String text, long count, boolean isAtLeast) {}

    /**
     * All lines.
     *
     * @return in aureport's order
     */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<SummaryLine> all = SummaryLine.ALL;
        for (int i = 0; i < all.size(); i++) {
            SummaryLine line = all.get(i);
            lines.add(
                    new Line(
                            line.name(),
                            line.text(),
                            whole.summary.count(i),
                            whole.summary.isAtLeast(i)));
        }
        return lines;
    }

    /**
     * Whether there was any event.
     *
     * @return false where the times mean nothing
     */
    public boolean hasEvents() {
        return whole.earliest <= whole.latest;
    }

    /**
     * When the earliest event was.
     *
     * @return milliseconds since 1970
     */
    public long earliest() {
        return whole.earliest;
    }

    /**
     * When the latest event was.
     *
     * @return milliseconds since 1970
     */
    public long latest() {
        return whole.latest;
    }
}
