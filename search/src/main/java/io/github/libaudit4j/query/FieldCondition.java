// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import java.util.ArrayList;
import java.util.List;

/**
 * An event has a value of a field that meets a test.
 *
 * @param field the field
 * @param test what one of its values meets
 * @param names of users and groups
 */
record FieldCondition(EventField field, ValueTest test, IdNames names) implements Condition {
    @Override
    public boolean test(AuditEvent event) {
        FieldValues values = new FieldValues(names);
        for (values.start(event, field); values.next(); ) {
            if (test.test(values)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Clues clues() {
        List<Clues> each = new ArrayList<>();
        Clues all = Clues.NEVER;
        for (FieldSource source : field.from()) {
            Clues clues = test.clues(field, source);
            if (!each.contains(clues)) {
                each.add(clues);
                all = all.or(clues);
            }
        }
        return all;
    }
}
