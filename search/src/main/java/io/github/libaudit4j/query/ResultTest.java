// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A value says yes, or it says no.
 *
 * @param isYes which
 */
record ResultTest(boolean isYes) implements ValueTest {
    @Override
    public boolean test(FieldValues value) {
        return value.number() == (isYes ? 1 : 0);
    }

    @Override
    public Clues clues(EventField field, FieldSource source) {
        List<String> words = new ArrayList<>();
        for (ResultWord word : ResultWord.ALL) {
            if (word.isYes() == isYes) {
                words.add(word.word());
            }
        }
        return SourceClues.words(source, words);
    }
}
