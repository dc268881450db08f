// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.interpret.FieldName;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;

/**
 * What auditd adds to a record with {@code log_format=ENRICHED}: the meaning of a field, under its
 * name in upper case.
 *
 * <pre>auid=1000 uid=0 ... AUID="alice" UID="root"</pre>
 */
final class Enriched {
    private static final int MOST_FIELDS = 64; // of what the kernel writes; SYSCALL has 30

    private Enriched() {}

    /** The first field that an added one is about; -1 where the record has none. */
    static int original(AuditRecord record, int added) {
        int count = Math.min(record.count(), MOST_FIELDS);
        for (int i = 0; i < count; i++) {
            if (record.section(i) == Section.BODY && FieldName.isTwin(record, i, added)) {
                return i;
            }
        }
        return -1;
    }

    /** The first name of an id that was added to a field; -1 where there is none. */
    static int name(AuditRecord record, int index) {
        int found = -1;
        for (int i = record.count() - 1; i > index && isAdded(record, i); i--) {
            if (FieldName.isTwin(record, index, i) && Places.isName(record.value(i))) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isAdded(AuditRecord record, int index) {
        return record.section(index) == Section.ENRICHED;
    }
}
