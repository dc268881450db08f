// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.Arches;

/** A value is an architecture of 32 or of 64 bits. */
record CriterionBits(boolean is64) implements CriterionMatch {
    @Override
    public boolean matches(AuditRecord record, int index) {
        long arch =
                HexText.number(record.bytes(), record.valueStart(index), record.valueEnd(index));
        return arch >= 0 && Arches.is64Bit((int) arch) == is64;
    }

    @Override
    public Clues clues(CriterionFields fields) {
        return Clues.types(fields.types());
    }
}
