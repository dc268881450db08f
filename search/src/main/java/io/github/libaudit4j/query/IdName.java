// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.FieldName;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Section;

/**
 * The name of a user or group: what auditd added to the record, else what the caller knows.
 *
 * <pre>auid=1000 uid=0 ... AUID="alice" UID="root"</pre>
 */
final class IdName {
    private static final byte[] UNSET = WrittenText.bytes("unset");
    private static final String UNKNOWN = "unknown";
    private static final int MOST_ADDED = 64; // auditd adds 10 names to a SYSCALL record

    private IdName() {}

    /** The name of the id in a field, {@code unset} for none; null where it is not known. */
    static String of(AuditRecord record, int index, boolean isGroup, IdNames names) {
        long id = ValueNumber.of(record, index, FieldKind.USER);
        if (id == IdNames.UNSET) {
            return "unset";
        }
        String added = added(record, index);
        if (added != null || id == ValueNumber.NONE) {
            return added;
        }
        return isGroup || isOfGroups(record, index) ? names.group(id) : names.user(id);
    }

    /** {@code id=} is a group's in the records of groups. */
    private static boolean isOfGroups(AuditRecord record, int index) {
        return record.named(index, "id")
                && (record.typeName().contains("GROUP") || record.typeName().startsWith("GRP_"));
    }

    private static String added(AuditRecord record, int index) {
        int last = record.count() - 1;
        int first = Math.max(index + 1, last - MOST_ADDED);
        for (int i = last; i >= first && record.section(i) == Section.ENRICHED; i--) {
            if (FieldName.isTwin(record, index, i)
                    && !WrittenText.is(record, i, UNSET)
                    && !record.value(i).startsWith(UNKNOWN)) {
                return record.value(i);
            }
        }
        return null;
    }

    /** Whether a field's name says that it is an id of a user or a group. */
    static boolean isId(AuditRecord record, int index) {
        return FieldName.isId(record, index);
    }

    static boolean isGroup(AuditRecord record, int index) {
        return FieldName.isGroup(record, index);
    }
}
