// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The names of the types that events are called by, as bytes, each made once. */
final class TypeNames {
    private static final int MOST = 4096;
    private static final AtomicReferenceArray<byte[]> NAMES = new AtomicReferenceArray<>(MOST);

    private TypeNames() {}

    static byte[] of(AuditEvent event) {
        int type = event.type(0);
        if (type < 0 || type >= MOST) {
            return event.record(0).typeName().getBytes(StandardCharsets.UTF_8);
        }
        byte[] name = NAMES.getPlain(type);
        if (name == null) {
            name = RecordTypes.name(type).getBytes(StandardCharsets.US_ASCII);
            NAMES.setRelease(type, name);
        }
        return name;
    }
}
