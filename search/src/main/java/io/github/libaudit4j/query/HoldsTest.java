// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import com.google.re2j.Pattern;

/**
 * A value holds a text, or a match of a pattern.
 *
 * @param pattern what is looked for; null for a text
 * @param text what is looked for; of a pattern what every match holds, or null
 * @param isRaw whether it is looked for in the value as it was written
 */
record HoldsTest(Pattern pattern, String text, boolean isRaw) implements ValueTest {
    static HoldsTest text(String text, boolean isRaw) {
        return new HoldsTest(null, text, isRaw);
    }

    static HoldsTest pattern(Pattern pattern, boolean isRaw) {
        return new HoldsTest(pattern, SureText.of(pattern.pattern()), isRaw);
    }

    @Override
    public boolean test(FieldValues value) {
        if (isRaw) {
            return isIn(value.raw());
        }
        return isIn(value.text()) || value.isMore() && isIn(value.interpreted());
    }

    private boolean isIn(String value) {
        return pattern == null ? value.contains(text) : pattern.matcher(value).find();
    }

    @Override
    public Clues clues(EventField field, FieldSource source) {
        if (text == null) {
            return SourceClues.any(source);
        }
        if (isRaw) {
            return SourceClues.written(source, text);
        }
        return switch (field.kind()) {
            case TEXT, ADDRESS, LABEL -> SourceClues.decoded(source, text);
            case COMMAND -> SourceClues.decoded(source, TextTest.longestWord(text));
            default -> SourceClues.any(source);
        };
    }
}
