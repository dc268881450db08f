// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.util.List;

/**
 * Texts of which each is so long that one of its first eight bytes stands where every eighth is
 * looked at: there a table tells by two to four bytes which texts may stand around them.
 */
final class Grams {
    private static final int STEP = Long.BYTES;
    private static final int LONGEST = Integer.BYTES;
    private static final int MOST_TEXTS = 16; // so that a byte tells a text and the place in it
    private static final int FOLD = 0x20202020; // as in Needle
    private static final int MIX = 0x9E3779B1; // 2^32 / golden ratio
    private static final int BITS = 12;

    private final Needle[] texts;
    private final int mask;
    private final byte[] last = new byte[1 << BITS]; // the last of those with a hash; 0 for none
    private final byte[] before; // the one with the same hash before it

    private Grams(List<Needle> texts, int length) {
        this.texts = texts.toArray(Needle[]::new);
        this.mask = -1 >>> Integer.SIZE - Byte.SIZE * length;
        this.before = new byte[texts.size() * STEP + 1];
        for (int i = 0; i < texts.size(); i++) {
            for (int place = 0; place < STEP; place++) {
                int hash = hash(texts.get(i).gram(place));
                int number = i * STEP + place + 1;
                before[number] = last[hash];
                last[hash] = (byte) number;
            }
        }
    }

    /** Null where one of the texts is too short, or where there are none. */
    static Grams of(List<Needle> texts) {
        int shortest = Integer.MAX_VALUE;
        for (Needle text : texts) {
            shortest = Math.min(shortest, text.length());
        }
        int length = Math.min(LONGEST, shortest - STEP + 1);
        return length < 2 || texts.isEmpty() || texts.size() > MOST_TEXTS
                ? null
                : new Grams(texts, length);
    }

    private int hash(int gram) {
        return ((gram | FOLD) & mask) * MIX >>> Integer.SIZE - BITS;
    }

    /** What {@link #isAt} wants to know of the bytes at an index; 0 where no text is around it. */
    int look(long word) {
        return last[hash((int) word)];
    }

    /** Whether a text is around an index. */
    boolean isAt(byte[] bytes, int at, int look, int to) {
        for (int number = look & 0xFF; number != 0; number = before[number] & 0xFF) {
            int place = (number - 1) % STEP;
            if (texts[(number - 1) / STEP].isAt(bytes, at - place, to)) {
                return true;
            }
        }
        return false;
    }
}
