// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;
import java.util.ArrayList;
import java.util.List;

/** The rows for one record type or system call: one without conditions, and those with some. */
final class Rows {
    private Row plain;
    private List<Row> conditional = List.of(); // the one that asks most is first

    /** Adds a row behind those that ask as much; done before anything is looked up. */
    void add(Row row) {
        int weight = row.match().weight();
        if (weight == 0) {
            plain = row;
            return;
        }
        int at = 0;
        while (at < conditional.size() && conditional.get(at).match().weight() >= weight) {
            at++;
        }
        conditional = conditional.isEmpty() ? new ArrayList<>() : conditional;
        conditional.add(at, row);
    }

    /** What is said where no condition is looked at; null where nothing is. */
    Normalization plain() {
        return plain == null ? null : plain.normalization();
    }

    /** Of the rows whose conditions hold the one that asks most; null where there is none. */
    Normalization of(AuditRecord record) {
        Normalization found = conditional(record);
        return found != null ? found : plain();
    }

    /** As above, without the row that has no conditions. */
    Normalization conditional(AuditRecord record) {
        for (int i = 0; i < conditional.size(); i++) {
            if (conditional.get(i).match().holds(record)) {
                return conditional.get(i).normalization();
            }
        }
        return null;
    }
}
