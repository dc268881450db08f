// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.interpret.Interpreter;
import io.github.libaudit4j.interpret.Meaning;
import io.github.libaudit4j.interpret.Reading;
import io.github.libaudit4j.record.AuditRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what values mean, in lines of text. */
final class MeaningText {
    private static final byte[] KEY = TextBuffer.bytes(" key=");

    private final ValueText text;
    private final DecodedText decoded = new DecodedText();
    private final KnownTexts known = new KnownTexts();

    MeaningText(ValueText text) {
        this.text = text;
    }

    /** What follows is about the values of another record. */
    void begin() {
        known.begin();
    }

    /**
     * Writes what a value means.
     *
     * @param kind what values of such fields can mean
     * @param reading how numbers in such fields are read; null where that is to be found out
     * @return false, and nothing is written, where it means just what it says
     */
    boolean write(AuditRecord record, int index, Meaning kind, Reading reading) throws IOException {
        if (kind == Meaning.NONE) {
            return false;
        }
        byte[] words = known.of(record, index, kind, reading);
        if (words != null) {
            text.value(words, 0, words.length);
            return true;
        }
        Meaning meaning = kind.explains() ? Meaning.NONE : Interpreter.meaning(record, index, kind);
        if (meaning != Meaning.NONE) {
            writeMeaning(record, index, meaning);
        }
        return meaning != Meaning.NONE;
    }

    private void writeMeaning(AuditRecord record, int index, Meaning meaning) throws IOException {
        switch (meaning) {
            case TEXT -> decoded.of(record, index).write(text);
            case ARGV ->
                    decoded.of(record, index)
                            .withoutLast((byte) 0)
                            .replace((byte) 0, (byte) ' ')
                            .write(text);
            case KEYS -> decoded.of(record, index).writePieces(text, (byte) 1, KEY);
            default -> value(Interpreter.value(record, index, meaning));
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof List<?> list) {
            begin('{');
            for (Object word : list) {
                begin(' ');
                word(word.toString());
            }
            end();
        } else if (value instanceof Map<?, ?> map) {
            begin('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                byte[] name = text.name(TextBuffer.bytes(entry.getKey().toString()));
                text.copy(name, 0, name.length);
                word(entry.getValue().toString());
            }
            end();
        } else {
            word(value.toString());
        }
    }

    private void begin(int sign) throws IOException {
        text.room(TextBuffer.SLACK);
        text.put(sign);
    }

    private void end() throws IOException {
        begin(' ');
        text.put('}');
    }

    private void word(String word) throws IOException {
        byte[] bytes = TextBuffer.bytes(word);
        text.value(bytes, 0, bytes.length);
    }
}
