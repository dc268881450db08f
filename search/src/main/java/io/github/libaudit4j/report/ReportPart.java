// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.table.RecordTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * What a part of a log says, to be appended to a {@link ReportPass}. For one thread at a time; a
 * part should not be longer than some megabytes of log, since it keeps all its rows and values.
 */
public final class ReportPart {
    private final ReportOptions options;
    private final EventView view;
    final List<KindPart> kinds = new ArrayList<>();
    final SummaryCounts summary; // null where it is not asked for
    long events;
    long earliest;
    long latest;

    ReportPart(
            List<ReportKind> kinds,
            boolean hasSummary,
            ReportOptions options,
            Bound bound,
            ProcessTails tails,
            KnownEvents knownEvents) {
        this.options = options;
        this.view = new EventView(tails, knownEvents);
        for (ReportKind kind : kinds) {
            this.kinds.add(new KindPart(kind, options, bound));
        }
        summary = hasSummary ? new SummaryCounts(bound) : null;
        clear();
    }

    /**
     * Takes an event.
     *
     * @param event the next one of the log
     * @return whether the reports are about it, which {@link ReportOptions#withOnly} may rule out
     */
    public boolean add(AuditEvent event) {
        long millis = event.millis();
        earliest = Math.min(earliest, millis);
        latest = Math.max(latest, millis);
        view.start(event);
        if (!isWanted()) {
            return false;
        }
        events++;
        for (int i = 0; i < kinds.size(); i++) {
            kinds.get(i).add(view);
        }
        if (summary != null) {
            summary.add(view);
        }
        return true;
    }

    private boolean isWanted() {
        if (options.isWithoutConfig() && view.type() == RecordTypes.CONFIG_CHANGE) {
            return false;
        }
        return options.only() == null || options.only() == view.outcome();
    }

    void append(ReportPart later) {
        events += later.events;
        earliest = Math.min(earliest, later.earliest);
        latest = Math.max(latest, later.latest);
        if (summary != null) {
            summary.append(later.summary);
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (later.kinds.get(i).rows() == null) {
                kinds.get(i).append(later.kinds.get(i));
            }
        }
    }

    void clear() {
        events = 0;
        earliest = Long.MAX_VALUE;
        latest = Long.MIN_VALUE;
        kinds.forEach(KindPart::clear);
        if (summary != null) {
            summary.clear();
        }
    }
}
