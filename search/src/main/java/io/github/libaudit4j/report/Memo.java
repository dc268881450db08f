// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.Arrays;

/** What values mean, as bytes, each found out once; bounded, and forgotten when full. */
final class Memo {
    private static final int MOST = 4096;

    private final CountTable known = Bound.NONE.table();
    private byte[][] meanings = new byte[16][];

    /** What a value means; null where that is not known. */
    byte[] of(byte[] value, int from, int to) {
        int entry = known.find(value, from, to);
        return entry < 0 ? null : meanings[entry];
    }

    void put(byte[] value, int from, int to, byte[] meaning) {
        if (known.size() == MOST) {
            known.clear();
        }
        known.add(value, from, to, 1);
        if (known.size() > meanings.length) {
            meanings = Arrays.copyOf(meanings, 2 * meanings.length);
        }
        meanings[known.size() - 1] = meaning;
    }
}
