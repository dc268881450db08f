// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

/** There is a value: the record does not just say that there is none. */
record PresentTest() implements ValueTest {
    @Override
    public boolean test(FieldValues value) {
        return !value.isAbsent();
    }

    @Override
    public Clues clues(EventField field, FieldSource source) {
        return SourceClues.any(source);
    }
}
