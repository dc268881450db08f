// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.util.HexFormat;

/**
 * A value is a text, or has it somewhere; letters count as they are. A value in hexadecimal is
 * compared with the text in hexadecimal, so that nothing is decoded.
 */
final class CriterionText implements CriterionMatch {
    private final String text;
    private final byte[] plain;
    private final byte[] hex; // null where a value is never written so
    private final boolean isWhole;

    CriterionText(String text, boolean isEncoded, boolean isWhole) {
        this.text = text;
        this.plain = WrittenText.bytes(text);
        this.hex = isEncoded ? WrittenText.bytes(hexOf(plain)) : null;
        this.isWhole = isWhole;
    }

    static String hexOf(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Override
    public boolean matches(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        return hex != null && isHex(record, index)
                ? matchesHex(record.bytes(), from, to)
                : matches(record.bytes(), from, to);
    }

    /** Whether a value is text in hexadecimal. */
    static boolean isHex(AuditRecord record, int index) {
        return record.form(index) == Form.BARE
                && HexText.is(record.bytes(), record.valueStart(index), record.valueEnd(index));
    }

    /** Whether bytes are the text. */
    boolean matches(byte[] bytes, int from, int to) {
        int at = CriterionBytes.find(bytes, from, to, plain, 1);
        return isWhole ? at == from && to - from == plain.length : at >= 0;
    }

    /** Whether pairs of digits are the text. */
    boolean matchesHex(byte[] bytes, int from, int to) {
        int at = CriterionBytes.find(bytes, from, to, hex, 2);
        return isWhole ? at == from && to - from == hex.length : at >= 0;
    }

    String text() {
        return text;
    }

    byte[] hex() {
        return hex;
    }

    boolean isWhole() {
        return isWhole;
    }

    @Override
    public Clues clues(CriterionFields fields) {
        return hex == null ? Clues.texts(text) : Clues.texts(text, hexOf(plain));
    }
}
