// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Any number of reports on a log, made in one pass.
 *
 * <pre>{@code
 * ReportOptions options = ReportOptions.usual().withSummary();
 * ReportPass pass = new ReportPass(List.of(ReportKind.of("executable")), false, options, rows);
 * ReportPart part = pass.part();
 * part.add(event);       // any thread, some thousand events
 * pass.append(part);     // one thread, in the order of the log
 * pass.counts().get(0).rows(10); // the ten programs that did most
 * }</pre>
 *
 * <p>What is told does not depend on how the log is parted. Memory is bounded by {@link
 * ReportOptions#distinct()} values a table and the parts that are filled at a time.
 */
public final class ReportPass {
    private final List<ReportKind> kinds;
    private final boolean hasSummary;
    private final ReportOptions options;
    private final RowTaker taker;
    private final ProcessTails tails = new ProcessTails();
    private final KnownEvents knownEvents = new KnownEvents();
    private final ReportPart whole;
    private final ConcurrentLinkedDeque<ReportPart> free = new ConcurrentLinkedDeque<>();

    /**
     * A pass.
     *
     * @param kinds which reports; those that are not of events are left out
     * @param hasSummary whether the summary of the log is made too
     * @param options what the reports tell
     * @param taker takes the rows
     */
    public ReportPass(
            List<ReportKind> kinds, boolean hasSummary, ReportOptions options, RowTaker taker) {
        this.kinds = kinds.stream().filter(ReportKind::isOfEvents).toList();
        this.hasSummary = hasSummary;
        this.options = options;
        this.taker = taker;
        Bound bound = new Bound(options.distinct());
        this.whole = newPart(bound);
    }

    private ReportPart newPart(Bound bound) {
        return new ReportPart(kinds, hasSummary, options, bound, tails, knownEvents);
    }

    /**
     * An empty part; any thread may ask for one.
     *
     * @return the part, to be filled and appended
     */
    public ReportPart part() {
        ReportPart part = free.poll();
        return part != null ? part : newPart(Bound.NONE);
    }

    /**
     * Appends the next part of the log, which must not be used any more; one thread calls this.
     *
     * @param part one of {@link #part()}
     * @throws IOException if a row cannot be taken
     */
    public void append(ReportPart part) throws IOException {
        for (KindPart each : part.kinds) {
            if (each.rows() != null) {
                ReportKind kind = each.kind();
                each.rows()
                        .each(
                                kind.columns().size(),
                                (millis, cells) -> taker.row(kind, millis, cells));
            }
        }
        whole.append(part);
        part.clear();
        free.push(part); // the next to be filled: it is still in a cache
    }

    /**
     * How many events the reports are about.
     *
     * @return the events so far
     */
    public long events() {
        return whole.events;
    }

    /**
     * The counts of each kind.
     *
     * @return in the order of the kinds; empty where there are rows
     */
    public List<KindCounts> counts() {
        List<KindCounts> counts = new ArrayList<>();
        if (options.isCounted()) {
            for (KindPart kind : whole.kinds) {
                counts.add(new KindCounts(kind, options));
            }
        }
        return counts;
    }

    /**
     * The summary of the log.
     *
     * @return null where it was not asked for
     */
    public LogSummary summary() {
        return hasSummary ? new LogSummary(whole) : null;
    }
}
