// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import java.util.Arrays;

/**
 * Whether two records of one event say the same: the type and the fields, not what a transport put
 * before them.
 */
final class SameRecord {
    private SameRecord() {}

    /** A number of which the last six bits count, equal for two that are the same. */
    static int signature(AuditRecord record) {
        return record.type() * 7 + record.bodyEnd() - record.bodyStart();
    }

    static boolean isSame(AuditRecord a, AuditRecord b) {
        return a.type() == b.type()
                && Arrays.equals(
                        a.bytes(),
                        a.bodyStart(),
                        a.bodyEnd(),
                        b.bytes(),
                        b.bodyStart(),
                        b.bodyEnd())
                && (a.type() >= 0 || a.typeName().equals(b.typeName()));
    }
}
