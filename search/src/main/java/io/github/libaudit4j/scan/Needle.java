// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import java.util.Arrays;

/**
 * A text to be found in bytes: where its two rarest bytes stand at their distance, the rest is
 * compared. Eight places are looked at at once. Measured by {@code ScanBenchmark}.
 */
final class Needle {
    /** Bytes from the most frequent in logs on; what is not here is rarer than all of it. */
    private static final String FREQUENT =
            "0123456789 =\"aeiostrnudclpmhgfybvxk_/-.:ABCDEFSTMRPHONIUL()wzq";

    private final byte[] text;
    private final int one; // where the rarest byte is in the text
    private final int other; // where another one is
    private final long ones;
    private final long others;
    private final long head; // the first bytes of the text, eight at most
    private final long headMask;

    Needle(byte[] text) {
        this.text = text.clone();
        this.one = rarest(text, -1);
        this.other = text.length == 1 ? one : rarest(text, one);
        this.ones = Words.of(text[one]);
        this.others = Words.of(text[other]);
        this.headMask = text.length < Long.BYTES ? (1L << Byte.SIZE * text.length) - 1 : -1;
        this.head = Words.at(Arrays.copyOf(text, Math.max(text.length, Long.BYTES)), 0);
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

    private static int rarity(byte b) {
        int place = FREQUENT.indexOf((char) b);
        return place < 0 ? FREQUENT.length() : place;
    }

    /** Where the text starts next, or -1. */
    int find(byte[] bytes, int from, int to) {
        int last = to - text.length;
        int at = from;
        int end = Math.min(last, to - 2 * Long.BYTES - Math.max(one, other));
        for (; at <= end; at += Long.BYTES) {
            long both = (Words.at(bytes, at + one) ^ ones) | (Words.at(bytes, at + other) ^ others);
            for (long zeros = Words.zeros(both); zeros != 0; zeros &= zeros - 1) {
                int found = at + Words.first(zeros);
                boolean isHead = (Words.at(bytes, found) & headMask) == head;
                if (isHead && found <= last && isAt(bytes, found)) {
                    return found;
                }
            }
        }
        for (; at <= last; at++) {
            if (isAt(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] bytes, int at) {
        return Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
    }
}
