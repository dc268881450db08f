// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;

/** Compares the value of a field with an option's argument. */
interface CriterionMatch {
    /** Whether the value of a field of a record is what is looked for. */
    boolean matches(AuditRecord record, int index);

    /** What a record shows in which such a field has such a value. */
    Clues clues(CriterionFields fields);
}
