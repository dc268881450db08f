// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import java.util.Arrays;

/** Looks for bytes in bytes. */
final class CriterionBytes {
    private CriterionBytes() {}

    /**
     * Where bytes stand first.
     *
     * @param step 2 where they can only start at every second place, as pairs of digits
     * @return -1 where they do not
     */
    static int find(byte[] bytes, int from, int to, byte[] wanted, int step) {
        int length = wanted.length;
        if (length == 0) {
            return from;
        }
        byte first = wanted[0];
        for (int i = from; i <= to - length; i += step) {
            if (bytes[i] == first && Arrays.equals(bytes, i, i + length, wanted, 0, length)) {
                return i;
            }
        }
        return -1;
    }
}
