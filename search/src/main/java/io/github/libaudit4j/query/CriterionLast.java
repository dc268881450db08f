// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;

/** The last value that an event has of something is the one that is looked for. */
record CriterionLast(CriterionFields fields, CriterionMatch match) implements Condition {
    @Override
    public boolean test(AuditEvent event) {
        for (int i = event.count() - 1; i >= 0; i--) {
            AuditRecord record = event.record(i);
            int index = fields.find(record);
            if (index >= 0) {
                return match.matches(record, index);
            }
        }
        return false;
    }

    @Override
    public Clues clues() {
        return match.clues(fields);
    }
}
