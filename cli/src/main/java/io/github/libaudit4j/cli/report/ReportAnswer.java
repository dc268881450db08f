// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.report.ReportPart;
import io.github.libaudit4j.report.ReportPass;
import io.github.libaudit4j.scan.Answer;
import java.io.IOException;
import java.util.List;

/**
 * Counts the events that meet a condition, on the threads of a scan, and appends the counts in
 * their order.
 *
 * @param pass takes them
 * @param condition which events
 */
public record ReportAnswer(ReportPass pass, Condition condition) implements Answer<ReportPart> {
    @Override
    public ReportPart make(List<AuditEvent> shown) {
        ReportPart part = pass.part();
        for (int i = 0; i < shown.size(); i++) {
            if (condition.test(shown.get(i))) {
                part.add(shown.get(i));
            }
        }
        return part;
    }

    @Override
    public boolean take(ReportPart made) throws IOException {
        pass.append(made);
        return true;
    }
}
