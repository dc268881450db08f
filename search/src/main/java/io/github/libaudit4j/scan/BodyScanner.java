// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the body of a line once, for its end, for the id of another record, and for texts: for
 * all of them where they are long ({@link Grams}), else for two.
 *
 * <p>The loops are written for the JVM's first compiler, which a short run has alone: few
 * operations a word, and what they can't tell for sure, as of bytes that are not ASCII, is looked
 * at again. Measured by {@code bench/race}.
 */
final class BodyScanner {
    private static final long NEWLINES = Words.of('\n');
    private static final long PARENTHESES = Words.of('(');
    private static final long DIFFERENCE = Words.of('\n' ^ '(');
    private static final long UNION = Words.of('\n' | '(');
    private static final int GO_ON = -2;

    private final List<Needle> scanned;
    private final List<Needle> unscanned;
    private final Grams grams; // null where a text is too short for them
    private final Needle one; // null where none is looked for
    private final Needle other; // the same where no second one is looked for
    private final int reach;
    private final int longest;
    private boolean isFound;

    /** Looks for long texts, or for the first two. */
    BodyScanner(List<byte[]> texts) {
        List<Needle> needles = needles(texts);
        grams = Grams.of(needles);
        int count = grams != null ? needles.size() : Math.min(2, needles.size());
        scanned = needles.subList(0, count);
        unscanned = needles.subList(count, needles.size());
        one = needles.isEmpty() ? null : needles.get(0);
        other = needles.size() < 2 ? one : needles.get(1);
        reach = one == null ? Long.BYTES : Math.max(one.reach(), other.reach());
        int most = 0;
        for (Needle text : scanned) {
            most = Math.max(most, text.length());
        }
        longest = most;
    }

    /** Texts that it does not look for. */
    List<Needle> unscanned() {
        return unscanned;
    }

    /** Different texts, without those that stand only where another one does. */
    private static List<Needle> needles(List<byte[]> texts) {
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
        for (Needle text : scanned) {
            if (text.find(bytes, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The index after the line's newline, or -1 where another record may start before it.
     *
     * @param isAsked whether the texts are looked for
     */
    int end(byte[] bytes, int body, int to, boolean isAsked) {
        if (!isAsked || one == null || isFound) {
            return end(bytes, body, to);
        }
        if (grams != null) {
            return endAndGrams(bytes, body, to);
        }
        return one == other ? endAndText(bytes, body, to) : endAndTexts(bytes, body, to);
    }

    private static int end(byte[] bytes, int body, int to) {
        int at = body;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = Words.at(bytes, at);
            if (ends(word) != 0) {
                int end = endIn(bytes, at, word);
                if (end != GO_ON) {
                    return end;
                }
            }
        }
        return endInRest(bytes, at, to);
    }

    private int endAndGrams(byte[] bytes, int body, int to) {
        int at = body;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = Words.at(bytes, at);
            int look = grams.look(word);
            if ((ends(word) | look) != 0) {
                isFound |= look != 0 && grams.isAt(bytes, at, look, to);
                int end = endIn(bytes, at, word);
                if (end != GO_ON) {
                    return end;
                }
            }
        }
        return endAndTextsInRest(bytes, body, at, to);
    }

    private int endAndText(byte[] bytes, int body, int to) {
        int at = body;
        for (; at <= to - reach; at += Long.BYTES) {
            long word = Words.at(bytes, at);
            long marks = one.marks(bytes, at, Needle.fold(word));
            if ((ends(word) | marks & Words.TOPS) != 0) {
                isFound |= one.marked(bytes, at, marks, 0, to) >= 0;
                int end = endIn(bytes, at, word);
                if (end != GO_ON) {
                    return end;
                }
            }
        }
        return endAndTextsInRest(bytes, body, at, to);
    }

    private int endAndTexts(byte[] bytes, int body, int to) {
        int at = body;
        for (; at <= to - reach; at += Long.BYTES) {
            long word = Words.at(bytes, at);
            long folded = Needle.fold(word);
            long ones = one.marks(bytes, at, folded);
            long others = other.marks(bytes, at, folded);
            if ((ends(word) | (ones | others) & Words.TOPS) != 0) {
                isFound |=
                        one.marked(bytes, at, ones, 0, to) >= 0
                                || other.marked(bytes, at, others, 0, to) >= 0;
                int end = endIn(bytes, at, word);
                if (end != GO_ON) {
                    return end;
                }
            }
        }
        return endAndTextsInRest(bytes, body, at, to);
    }

    private int endAndTextsInRest(byte[] bytes, int body, int from, int to) {
        int end = end(bytes, from, to);
        isFound |= isIn(bytes, Math.max(body, from - longest), end < 0 ? from : end);
        return end;
    }

    /** Marks newlines and parentheses, by the bits that both have; and what has these bits, too. */
    private static long ends(long word) {
        return Words.marks((word | DIFFERENCE) ^ UNION) & Words.TOPS;
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
