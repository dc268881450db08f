// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;

/** Writes {@code mode=0100644} of a PATH record as a kind of file and its permissions. */
final class EcsMode {
    private static final MemberName TYPE = new MemberName("type");
    private static final MemberName MODE = new MemberName("mode");
    private static final int LONGEST = 8; // digits
    private static final int KINDS = 0170000; // S_IFMT, linux/stat.h

    private final EcsObjects objects;
    private final byte[] digits = new byte[4];

    EcsMode(EcsObjects objects) {
        this.objects = objects;
    }

    void write(AuditRecord record, int index) throws IOException {
        int mode = index < 0 ? -1 : octal(record, index);
        if (mode < 0) {
            return;
        }
        switch (mode & KINDS) {
            case 0100000 -> objects.plain(TYPE, "file");
            case 0040000 -> objects.plain(TYPE, "dir");
            case 0120000 -> objects.plain(TYPE, "symlink");
            default -> {}
        }
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ('0' + (mode >> 3 * (digits.length - 1 - i) & 7));
        }
        objects.open().name(MODE);
        objects.open().string(digits, 0, digits.length);
    }

    /** The number in octal digits; -1 where there are none, or others. */
    private static int octal(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        if (from == to || to - from > LONGEST) {
            return -1;
        }
        int mode = 0;
        for (int i = from; i < to; i++) {
            int digit = record.bytes()[i] - '0';
            if (digit < 0 || digit > 7) {
                return -1;
            }
            mode = mode << 3 | digit;
        }
        return mode;
    }
}
