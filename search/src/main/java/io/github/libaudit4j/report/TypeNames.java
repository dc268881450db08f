// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The names of record types as bytes, each made once. */
final class TypeNames {
    private static final int MOST = 4096;
    private static final AtomicReferenceArray<byte[]> NAMES = new AtomicReferenceArray<>(MOST);

    private TypeNames() {}

    static byte[] of(AuditRecord record) {
        int type = record.type();
        if (type < 0 || type >= MOST) {
            return record.typeName().getBytes(StandardCharsets.UTF_8);
        }
        byte[] name = NAMES.getPlain(type);
        if (name == null) {
            name = RecordTypes.name(type).getBytes(StandardCharsets.US_ASCII);
            NAMES.setRelease(type, name);
        }
        return name;
    }
}
