// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.report.ReportPart;
import io.github.libaudit4j.report.ReportPass;
import io.github.libaudit4j.scan.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the events that meet a condition, on the threads of a scan, and appends the counts in
 * their order; the reports that need the events' order get them then, one by one.
 *
 * @param pass takes the counts
 * @param ordered takes the events
 * @param condition which events
 */
public record ReportAnswer(ReportPass pass, OrderedReports ordered, Condition condition)
        implements Answer<ReportAnswer.Made> {
    /**
     * What was made of some events.
     *
     * @param part the counts
     * @param events the events themselves, where a report needs them
     */
    public record Made(ReportPart part, List<AuditEvent> events) {}

    @Override
    public Made make(List<AuditEvent> shown) {
        ReportPart part = pass.part();
        List<AuditEvent> meant = new ArrayList<>(0);
        boolean isKept = !ordered.isEmpty();
        for (int i = 0; i < shown.size(); i++) {
            AuditEvent event = shown.get(i);
            if (condition.test(event) && part.add(event) && isKept) {
                meant.add(event);
            }
        }
        return new Made(part, meant);
    }

    @Override
    public boolean take(Made made) throws IOException {
        pass.append(made.part());
        made.events().forEach(ordered::add);
        return true;
    }
}
