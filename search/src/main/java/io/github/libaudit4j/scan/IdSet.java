// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

/** A set of {@link Ids}. */
final class IdSet {
    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[SMALLEST];
    private int count;

    void add(long id) {
        if (2 * count > slots.length) {
            grow();
        }
        int at = (int) id & slots.length - 1;
        while (slots[at] != 0 && slots[at] != id) {
            at = at + 1 & slots.length - 1;
        }
        count += slots[at] == 0 ? 1 : 0;
        slots[at] = id;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        count = 0;
        for (long id : old) {
            if (id != 0) {
                add(id);
            }
        }
    }

    boolean has(long id) {
        int at = (int) id & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == id) {
                return true;
            }
            at = at + 1 & slots.length - 1;
        }
        return false;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
