// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.IdNames;
import java.nio.charset.StandardCharsets;

/** A value is a text: as it is decoded, or as what it means. */
final class TextTest implements ValueTest {
    private final String text;
    private final byte[] utf8;
    private final IdNames names;

    TextTest(String text, IdNames names) {
        this.text = text;
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
        this.names = names;
    }

    @Override
    public boolean test(FieldValues value) {
        return value.is(text, utf8) || value.isMore() && value.interpreted().equals(text);
    }

    @Override
    public Clues clues(EventField field, FieldSource source) {
        return switch (field.kind()) {
            case TEXT, ADDRESS, LABEL -> SourceClues.decoded(source, text);
            case COMMAND -> SourceClues.decoded(source, longestWord(text));
            case ERRNO, SYSCALL, SIGNAL ->
                    SourceClues.words(source, CallNames.numbers(field.kind(), text))
                            .or(SourceClues.written(source, text));
            case USER, GROUP -> names(source);
            case SESSION -> name(source);
            case NUMBER -> SourceClues.written(source, text);
            default -> SourceClues.any(source);
        };
    }

    private Clues names(FieldSource source) {
        return names == IdNames.none() ? name(source) : SourceClues.any(source);
    }

    /** What auditd added, {@code AUID="alice"}, or the value itself, if it is not nobody's id. */
    private Clues name(FieldSource source) {
        Clues written = SourceClues.written(source, text);
        return text.equals("unset") ? SourceClues.id(source, IdNames.UNSET).or(written) : written;
    }

    /** Between words there may be a blank or a NUL, so only one of them is sure to be there. */
    static String longestWord(String text) {
        String longest = "";
        for (String word : text.split(" ")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }
}
