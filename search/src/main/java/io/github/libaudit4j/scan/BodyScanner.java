// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the body of a line once, for its end, for the id of another record, and for two texts.
 *
 * <p>The loops are written for the JVM's first compiler, which a short run has alone: few
 * operations a word, and what they can't tell for sure, as of bytes that are not ASCII, is looked
 * at again. Measured by {@code bench/race}.
 */
final class BodyScanner {
    private static final long NEWLINES = Words.of('\n');
    private static final long PARENTHESES = Words.of('(');
    private static final int GO_ON = -2;

    private final Needle one; // null where none is looked for
    private final Needle other; // perhaps the same
    private final int reach;
    private boolean isFound;

    /** Looks for the first two of some texts, if there are any. */
    BodyScanner(List<Needle> needles) {
        one = needles.isEmpty() ? null : needles.get(0);
        other = needles.size() < 2 ? one : needles.get(1);
        reach = one == null ? Long.BYTES : Math.max(one.reach(), other.reach());
    }

    /** Different texts, without those that stand only where another one does. */
    static List<Needle> needles(List<byte[]> texts) {
        List<Needle> needles = new ArrayList<>();
        for (byte[] text : texts) {
            Needle needle = new Needle(text);
            if (needles.stream().noneMatch(needle::holds)) {
                needles.removeIf(longer -> longer.holds(needle));
                needles.add(needle);
            }
        }
        return needles;
    }

    /** Forgets that a text was found. */
    void reset() {
        isFound = false;
    }

    /** Whether a text was found. */
    boolean isFound() {
        return isFound;
    }

    /** Whether a text is in some bytes. */
    boolean isIn(byte[] bytes, int from, int to) {
        return one != null && (one.find(bytes, from, to) >= 0 || other.find(bytes, from, to) >= 0);
    }

    /**
     * The index after the line's newline, or -1 where another record may start before it.
     *
     * @param isAsked whether the texts are looked for
     */
    int end(byte[] bytes, int body, int to, boolean isAsked) {
        return isAsked && one != null && !isFound
                ? endAndTexts(bytes, body, to)
                : end(bytes, body, to);
    }

    private static int end(byte[] bytes, int body, int to) {
        int at = body;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = Words.at(bytes, at);
            long marks = Words.marks(word ^ NEWLINES) | Words.marks(word ^ PARENTHESES);
            if ((marks & Words.TOPS) != 0) {
                int end = endIn(bytes, at, word);
                if (end != GO_ON) {
                    return end;
                }
            }
        }
        return endInRest(bytes, at, to);
    }

    private int endAndTexts(byte[] bytes, int body, int to) {
        int at = body;
        for (; at <= to - reach; at += Long.BYTES) {
            long word = Words.at(bytes, at);
            long folded = Needle.fold(word);
            long ones = one.marks(bytes, at, folded);
            long others = other.marks(bytes, at, folded);
            long marks = Words.marks(word ^ NEWLINES) | Words.marks(word ^ PARENTHESES);
            if (((marks | ones | others) & Words.TOPS) != 0) {
                isFound |=
                        one.marked(bytes, at, ones, 0, to) >= 0
                                || other.marked(bytes, at, others, 0, to) >= 0;
                int end = endIn(bytes, at, word);
                if (end != GO_ON) {
                    return end;
                }
            }
        }
        int end = end(bytes, at, to);
        int longest = Math.max(one.length(), other.length());
        isFound |= isIn(bytes, Math.max(body, at - longest), end < 0 ? at : end);
        return end;
    }

    /** Where the line ends in a word. */
    private static int endIn(byte[] bytes, int at, long word) {
        long newlines = Words.zeros(word ^ NEWLINES);
        int newline = newlines == 0 ? Long.BYTES : Words.first(newlines);
        long opened = Words.zeros(word ^ PARENTHESES);
        if (opened != 0 && isId(bytes, at, opened, newline)) {
            return -1;
        }
        return newlines == 0 ? GO_ON : at + newline + 1;
    }

    /** Whether one of the parentheses before the newline may be that of {@code audit(}. */
    private static boolean isId(byte[] bytes, int at, long opened, int newline) {
        for (long left = opened; left != 0; left &= left - 1) {
            int place = Words.first(left);
            if (place < newline && bytes[at + place] == '(' && bytes[at + place - 1] == 't') {
                return true;
            }
        }
        return false;
    }

    private static int endInRest(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
            if (bytes[at] == '(' && bytes[at - 1] == 't') {
                return -1;
            }
        }
        return to;
    }
}
