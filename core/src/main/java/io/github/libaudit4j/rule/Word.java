// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.record.AuditFormatException;

/**
 * A word of a line, or a part of one, that knows where it stands: of {@code /srv/a\ b} the text is
 * {@code /srv/a b}, and its blank stands behind the backslash.
 */
final class Word {
    private final String text;
    private final int offset;
    private final int[] places; // of each character in the line; null where they are in a row

    private Word(String text, int offset, int[] places) {
        this.text = text;
        this.offset = offset;
        this.places = places;
    }

    static Word of(String text, int offset) {
        return new Word(text, offset, null);
    }

    /** A word with escapes or quotes: where it starts, and where each of its characters stands. */
    static Word of(String text, int offset, int[] places) {
        return new Word(text, offset, places);
    }

    String text() {
        return text;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** Where a character stands in the line. */
    int at(int index) {
        if (index == 0 && places == null || text.isEmpty()) {
            return offset;
        }
        if (places == null) {
            return offset + index;
        }
        return index < places.length ? places[index] : places[places.length - 1] + 1;
    }

    Word part(int from, int to) {
        if (places == null) {
            return new Word(text.substring(from, to), offset + from, null);
        }
        int[] part = new int[to - from];
        System.arraycopy(places, from, part, 0, part.length);
        return new Word(text.substring(from, to), at(from), part);
    }

    Word from(int from) {
        return part(from, text.length());
    }

    /** What is wrong, at the start of the word. */
    AuditFormatException wrong(String message) {
        return new AuditFormatException(message, at(0));
    }

    /** What is wrong, at one of its characters. */
    AuditFormatException wrong(int index, String message) {
        return new AuditFormatException(message, at(index));
    }

    @Override
    public String toString() {
        return text;
    }
}
