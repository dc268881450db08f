// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;

/** One of the values that an event has of something is the one that is looked for. */
record CriterionEach(CriterionFields fields, CriterionMatch match) implements Condition {
    @Override
    public boolean test(AuditEvent event) {
        for (int i = 0; i < event.count(); i++) {
            if (!fields.isIn(event.type(i))) {
                continue;
            }
            AuditRecord record = event.record(i);
            int index = fields.find(record);
            if (index >= 0 && match.matches(record, index)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Clues clues() {
        return match.clues(fields);
    }
}
