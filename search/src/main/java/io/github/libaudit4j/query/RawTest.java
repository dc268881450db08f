// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.nio.charset.StandardCharsets;

/** A value is a text as it was written, without its quotes. */
final class RawTest implements ValueTest {
    private final String text;
    private final byte[] utf8;

    RawTest(String text) {
        this.text = text;
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean test(FieldValues value) {
        return value.isWritten(text, utf8);
    }

    @Override
    public Clues clues(EventField field, FieldSource source) {
        return SourceClues.written(source, text);
    }
}
