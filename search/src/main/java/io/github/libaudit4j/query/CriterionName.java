// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import io.github.libaudit4j.record.Section;
import java.util.List;
import java.util.Locale;

/**
 * A value is the id of a user or group whose name auditd added to the record.
 *
 * <pre>... auid=1000 uid=0 ... AUID="alice" UID="root"</pre>
 */
final class CriterionName implements CriterionMatch {
    private final String name;
    private final byte[] written;

    CriterionName(String name) {
        this.name = name;
        this.written = WrittenText.bytes(name);
    }

    @Override
    public boolean matches(AuditRecord record, int index) {
        String field = record.name(index).toUpperCase(Locale.ROOT);
        for (int i = record.count() - 1; i > index; i--) {
            if (record.section(i) != Section.ENRICHED) {
                return false;
            }
            if (record.form(i) == Form.QUOTED && record.named(i, field)) {
                return WrittenText.is(record, i, written);
            }
        }
        return false;
    }

    @Override
    public Clues clues(CriterionFields fields) {
        return fields.clues(field -> List.of(field.toUpperCase(Locale.ROOT) + "=\"" + name + "\""));
    }
}
