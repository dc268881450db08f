// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.table.RecordTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a value from a source shows in the bytes of a log. Each says too little, never too much. */
final class SourceClues {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String HEAD = " =.:()[]_-"; // beside letters and digits

    private SourceClues() {}

    /** Of any value at all. */
    static Clues any(FieldSource source) {
        return switch (source.form()) {
            case ARGV, CMDLINE -> Clues.types(List.of(RecordTypes.EXECVE));
            case FIELD -> source.part() != null ? types(source) : Clues.texts(sign(source));
            default -> Clues.NONE;
        };
    }

    private static Clues types(FieldSource source) {
        List<Integer> types = new ArrayList<>();
        for (int type : source.types()) {
            types.add(type);
        }
        return Clues.types(types);
    }

    /**
     * What stands before a field's value. An old kernel writes {@code old auid=} for what has the
     * name {@code old-auid}.
     */
    private static String sign(FieldSource source) {
        if (source.isDecision()) {
            return source.name();
        }
        return source.name().substring(source.name().lastIndexOf('-') + 1) + "=";
    }

    /** Of a value whose text holds another, as it is or in hexadecimal. */
    static Clues decoded(FieldSource source, String text) {
        if (!isPlain(source) || isLost(text)) {
            return any(source);
        }
        if (source.form() == FieldSource.Form.RECORD) {
            return inRecord(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().withUpperCase().formatHex(bytes);
        return Clues.texts(text, hex);
    }

    /** Of a value that is written so that it holds a text. */
    static Clues written(FieldSource source, String text) {
        if (isLost(text)) {
            return any(source);
        }
        return switch (source.form()) {
            case FIELD -> Clues.texts(text);
            case RECORD -> inRecord(text);
            default -> any(source);
        };
    }

    /** From the first character on that no head of a record has, the text is in the body. */
    private static Clues inRecord(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (HEAD.indexOf(c) < 0 && !Character.isLetterOrDigit(c)) {
                return Clues.texts(text.substring(at));
            }
        }
        return Clues.NONE;
    }

    /** Whether the value's text is what stands in the log, or that in hexadecimal. */
    private static boolean isPlain(FieldSource source) {
        return switch (source.form()) {
            case FIELD -> source.part() == null;
            case RECORD -> true;
            default -> false;
        };
    }

    /** Whether other bytes may be read as this text. */
    private static boolean isLost(String text) {
        return text.isEmpty() || text.indexOf(REPLACEMENT) >= 0;
    }

    /** Of a value that is one of some words, without quotes. */
    static Clues words(FieldSource source, List<String> words) {
        if (source.form() != FieldSource.Form.FIELD || source.part() != null) {
            return any(source);
        }
        List<String> texts = new ArrayList<>();
        for (String word : words) {
            String text = sign(source) + word;
            boolean isCovered = false;
            for (String other : words) {
                isCovered |= !other.equals(word) && word.startsWith(other);
            }
            if (!isCovered) {
                texts.add(text);
            }
        }
        return Clues.texts(texts.toArray(String[]::new));
    }

    /** Of an id. */
    static Clues id(FieldSource source, long id) {
        return id == IdNames.UNSET
                ? words(source, List.of("4294967295", "-1"))
                : words(source, List.of(Long.toString(id)));
    }
}
