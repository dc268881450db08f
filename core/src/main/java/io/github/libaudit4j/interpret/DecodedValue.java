// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A value as bytes, decoded where it is hex, and what is made of them. */
final class DecodedValue {
    private DecodedValue() {}

    /** A value's bytes, decoded where they are hex. */
    static byte[] bytes(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        byte[] bytes = new byte[to - from];
        int end =
                record.form(index) == Form.BARE
                        ? HexText.decode(record.bytes(), from, to, bytes, 0)
                        : -1;
        if (end < 0) {
            System.arraycopy(record.bytes(), from, bytes, 0, bytes.length);
            return bytes;
        }
        return Arrays.copyOf(bytes, end);
    }

    static String text(AuditRecord record, int index) {
        return new String(bytes(record, index), StandardCharsets.UTF_8);
    }

    /** Arguments with a NUL behind each; the last may lack it. */
    static List<String> arguments(AuditRecord record, int index) {
        return split(bytes(record, index), (byte) 0, true);
    }

    /** Keys with 0x01 between them. */
    static List<String> keys(AuditRecord record, int index) {
        return split(bytes(record, index), (byte) 1, false);
    }

    /** The words of {@code { read write }}, or of {@code fs.make_reg,fs.refer}. */
    static List<String> words(AuditRecord record, int index) {
        String value = record.value(index).trim();
        return List.of(value.split(record.form(index) == Form.BRACED ? "\\s+" : ","));
    }

    /** The pieces between separators; one at the very end closes the last piece. */
    private static List<String> split(byte[] bytes, byte separator, boolean closes) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            boolean last = i == bytes.length;
            if (last && closes && i == from && i > 0) {
                break;
            }
            if (last || bytes[i] == separator) {
                pieces.add(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return pieces;
    }
}
