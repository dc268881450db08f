// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.interpret.FieldName;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.record.AuditRecord;

/** The names of the ids in records: what auditd found, else what the caller knows. */
final class Names {
    private final IdNames known;

    Names(IdNames known) {
        this.known = known;
    }

    boolean areKnown() {
        return known != IdNames.none();
    }

    /** The name of the id in a field; null where it is not known. */
    String of(AuditRecord record, int index) {
        int enriched = Enriched.name(record, index);
        if (enriched >= 0) {
            return record.value(enriched);
        }
        long id = record.number(index, IdNames.UNSET);
        return record.name(index).endsWith("gid") ? known.group(id) : known.user(id);
    }

    /** A name where one is known, else what the field says. */
    String textOf(AuditRecord record, int index) {
        String name = FieldName.isId(record, index) ? of(record, index) : added(record, index);
        return name == null ? Interpreter.text(record, index) : name;
    }

    /** What auditd found for {@code id=}, of a user or of a group. */
    private static String added(AuditRecord record, int index) {
        int enriched = record.named(index, "id") ? Enriched.name(record, index) : -1;
        return enriched < 0 ? null : record.value(enriched);
    }
}
