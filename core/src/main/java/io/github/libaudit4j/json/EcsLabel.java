// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;

/**
 * Writes a label of SELinux, part by part.
 *
 * <pre>
 * subj=system_u:system_r:init_t:s0:c0.c1023
 * </pre>
 */
final class EcsLabel {
    private static final MemberName SELINUX = new MemberName("selinux");
    private static final MemberName[] PARTS = {
        new MemberName("user"),
        new MemberName("role"),
        new MemberName("domain"),
        new MemberName("level"),
        new MemberName("category")
    };
    private static final int LEAST = 3; // parts, as other modules' labels do not have them

    private final EcsObjects objects;

    EcsLabel(EcsObjects objects) {
        this.objects = objects;
    }

    /** Whether a label is of SELinux. */
    static boolean is(AuditRecord record, int index) {
        int parts = 1;
        for (int i = record.valueStart(index); i < record.valueEnd(index) && parts < LEAST; i++) {
            parts += record.bytes()[i] == ':' ? 1 : 0;
        }
        return parts == LEAST;
    }

    /** Writes a label, if it is of SELinux. */
    void write(AuditRecord record, int index) throws IOException {
        if (!is(record, index)) {
            return;
        }
        objects.begin(SELINUX);
        byte[] bytes = record.bytes();
        int end = record.valueEnd(index);
        int from = record.valueStart(index);
        for (int i = 0; i < PARTS.length && from < end; i++) {
            int to = i == PARTS.length - 1 ? end : colon(bytes, from, end);
            if (to > from) {
                objects.open().name(PARTS[i]);
                objects.open().string(bytes, from, to);
            }
            from = to + 1;
        }
        objects.end();
    }

    private static int colon(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != ':') {
            at++;
        }
        return at;
    }
}
