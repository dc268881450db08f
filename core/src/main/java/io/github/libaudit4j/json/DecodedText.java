// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.HexText;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.Form;
import java.io.IOException;

/** A field's text, decoded where it is hex, in an array that is used again. */
final class DecodedText {
    private byte[] bytes = new byte[1024];
    private int length;

    /** Takes a field's value. */
    DecodedText of(AuditRecord record, int index) {
        int from = record.valueStart(index);
        int to = record.valueEnd(index);
        if (to - from + Long.BYTES > bytes.length) {
            bytes = new byte[2 * (to - from)];
        }
        length =
                record.form(index) == Form.BARE
                        ? HexText.decode(record.bytes(), from, to, bytes, 0)
                        : -1;
        if (length < 0) {
            length = to - from;
            System.arraycopy(record.bytes(), from, bytes, 0, length);
        }
        return this;
    }

    /** Puts another byte for each of one kind. */
    DecodedText replace(byte old, byte with) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == old) {
                bytes[i] = with;
            }
        }
        return this;
    }

    /** Drops one byte of that kind from the end. */
    DecodedText withoutLast(byte last) {
        if (length > 0 && bytes[length - 1] == last) {
            length--;
        }
        return this;
    }

    boolean holds(byte wanted) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Writes the text as a string. */
    void write(JsonWriter json) throws IOException {
        json.string(bytes, 0, length);
    }

    /** Writes the text as a value. */
    void write(ValueText text) throws IOException {
        text.value(bytes, 0, length);
    }

    /** Writes the pieces between separators as values, with other bytes between them. */
    void writePieces(ValueText text, byte separator, byte[] between) throws IOException {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == separator) {
                text.value(bytes, from, i);
                text.copy(between, 0, between.length);
                from = i + 1;
            }
        }
        text.value(bytes, from, length);
    }

    /** Writes the pieces between separators as an array. */
    void writePieces(JsonWriter json, byte separator) throws IOException {
        json.beginArray();
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == separator) {
                json.string(bytes, from, i);
                from = i + 1;
            }
        }
        json.string(bytes, from, length);
        json.endArray();
    }
}
