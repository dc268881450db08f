// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

/**
 * A text to be found in bytes, in upper or lower case: hexadecimal is written in both. Where its
 * two rarest bytes stand at their distance, the rest is compared. Eight places are looked at at
 * once.
 *
 * <p>Bytes are folded by setting the bit that tells cases apart, so a few that are no letters look
 * alike, too. What is found is thus to be tested.
 */
final class Needle {
    private static final int CASE = 0x20;
    private static final long CASES = Words.of(CASE);

    /** Bytes from the most frequent in logs on; what is not here is rarer than all of it. */
    private static final String FREQUENT = "0123456789 =\"aeiostrnudclpmhgfybvxk_/-.:()wzq";

    private final byte[] text; // folded
    private final int rare; // where the first of the two rarest bytes is in the text
    private final int gap; // how far it is to the second
    private final long firsts;
    private final long seconds;

    Needle(byte[] text) {
        this.text = folded(text);
        int rarest = rarest(this.text, -1);
        int next = text.length == 1 ? rarest : rarest(this.text, rarest);
        this.rare = Math.min(rarest, next);
        this.gap = Math.max(rarest, next) - rare;
        this.firsts = Words.of(this.text[rare]);
        this.seconds = Words.of(this.text[rare + gap]);
    }

    private static byte[] folded(byte[] text) {
        byte[] folded = text.clone();
        for (int i = 0; i < folded.length; i++) {
            folded[i] |= CASE;
        }
        return folded;
    }

    private static int rarest(byte[] text, int but) {
        int rarest = -1;
        for (int i = 0; i < text.length; i++) {
            if (i != but && (rarest < 0 || rarity(text[i]) > rarity(text[rarest]))) {
                rarest = i;
            }
        }
        return rarest;
    }

    /** What is not ASCII comes last: {@link #marks} does not tell it apart. */
    private static int rarity(byte b) {
        int place = FREQUENT.indexOf((char) b);
        return b < 0 ? -1 : place < 0 ? FREQUENT.length() : place;
    }

    /** Whether where this is found the other is, too. */
    boolean holds(Needle other) {
        for (int at = 0; at <= text.length - other.text.length; at++) {
            if (other.isAt(text, at, text.length)) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return text.length;
    }

    /** How many bytes behind an index {@link #marks} reads. */
    int reach() {
        return gap + Long.BYTES;
    }

    static long fold(long word) {
        return word | CASES;
    }

    /**
     * Marks with its top bit each byte of eight that may be the first of the two rarest; of bytes
     * that are not ASCII more than may be.
     */
    long marks(byte[] bytes, int at, long folded) {
        return Words.marks(folded ^ firsts | fold(Words.at(bytes, at + gap)) ^ seconds);
    }

    /** Where the text starts that one of the marks stands for, between two indexes, or -1. */
    int marked(byte[] bytes, int at, long marks, int from, int to) {
        for (long left = marks & Words.TOPS; left != 0; left &= left - 1) {
            int start = at + Words.first(left) - rare;
            if (start >= from && isAt(bytes, start, to)) {
                return start;
            }
        }
        return -1;
    }

    /** Where the text starts next, or -1. */
    int find(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - reach(); at += Long.BYTES) {
            long marks = marks(bytes, at, fold(Words.at(bytes, at)));
            if ((marks & Words.TOPS) != 0) {
                int found = marked(bytes, at, marks, from, to);
                if (found >= 0) {
                    return found;
                }
            }
        }
        for (at = Math.max(from, at - rare); at <= to - text.length; at++) {
            if (isAt(bytes, at, to)) {
                return at;
            }
        }
        return -1;
    }

    /** Four of its bytes. */
    int gram(int from) {
        int gram = 0;
        for (int i = Math.min(from + Integer.BYTES, text.length) - 1; i >= from; i--) {
            gram = gram << Byte.SIZE | text[i] & 0xFF;
        }
        return gram;
    }

    /** Whether it stands at an index. */
    boolean isAt(byte[] bytes, int start, int to) {
        if (start + text.length > to) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if ((byte) (bytes[start + i] | CASE) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
