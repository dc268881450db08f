// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Compares texts with values as they are written, byte by byte. */
final class WrittenText {
    private static final byte[][] ABSENT = {bytes("(null)"), bytes("(none)"), bytes("?")};

    private WrittenText() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a value is a text, without its quotes. */
    static boolean is(AuditRecord record, int index, byte[] text) {
        return Arrays.equals(
                record.bytes(),
                record.valueStart(index),
                record.valueEnd(index),
                text,
                0,
                text.length);
    }

    /** Whether a value, which is pairs of hex digits, is a text. */
    static boolean isHexOf(AuditRecord record, int index, byte[] text) {
        int from = record.valueStart(index);
        if (record.valueEnd(index) - from != 2 * text.length) {
            return false;
        }
        byte[] bytes = record.bytes();
        for (int i = 0; i < text.length; i++) {
            int high = Character.digit(bytes[from + 2 * i], 16);
            int low = Character.digit(bytes[from + 2 * i + 1], 16);
            if ((byte) (high << 4 | low) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field's name stands before a {@code =}. */
    static boolean isSigned(AuditRecord record, int index) {
        return record.bytes()[record.nameEnd(index)] == '=';
    }

    /** Whether a value says that there is none. */
    static boolean isAbsent(AuditRecord record, int index) {
        if (record.valueStart(index) == record.valueEnd(index)) {
            return true;
        }
        boolean isAbsent = false;
        for (byte[] word : ABSENT) {
            isAbsent |= record.form(index) == Form.BARE && is(record, index, word);
        }
        return isAbsent;
    }
}
