// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What must become of the bytes of a string. */
final class Strings {
    private static final int LONGEST_CHARACTER = 4;

    private Strings() {}

    /** The characters that the JDK's decoder finds, and U+FFFD for each byte that is in none. */
    static String expected(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            String next = bytes[at] >= 0 ? String.valueOf((char) bytes[at]) : character(bytes, at);
            text.append(next == null ? "\uFFFD" : next);
            at += next == null ? 1 : next.getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString();
    }

    private static String character(byte[] bytes, int at) {
        int most = Math.min(LONGEST_CHARACTER, bytes.length - at);
        for (int length = 2; length <= most; length++) {
            int character = decoded(bytes, at, length);
            if (character >= 0) {
                return Character.toString(character);
            }
        }
        return null;
    }

    /** The one character that the JDK finds in these bytes, or -1. */
    static int decoded(byte[] bytes, int from, int length) {
        CharBuffer text = CharBuffer.allocate(length);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, length), text, true);
        text.flip();
        boolean one = text.length() > 0 && Character.codePointCount(text, 0, text.length()) == 1;
        return one && result.isUnderflow() ? Character.codePointAt(text, 0) : -1;
    }

    /** Characters that act on a terminal, break a line or turn the direction of text. */
    static boolean mustBeEscaped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBidiControl(character) || isNoCharacterOfYaml(character);
        };
    }

    /** Bidi_Control of the Unicode standard, annex 9. */
    private static boolean isBidiControl(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                    true;
            default -> character == 0x200E || character == 0x200F || character == 0x061C;
        };
    }

    private static boolean isNoCharacterOfYaml(int character) {
        return character == 0xFFFE || character == 0xFFFF;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
