// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.util.Arrays;

/** Ids and their names, open addressing. The first name of an id is the one that counts. */
final class IdTable {
    private static final int SPREAD = 0x9E3779B9; // 2^32 / golden ratio

    private int[] ids = new int[16];
    private String[] names = new String[16];
    private int size;

    int size() {
        return size;
    }

    /** The id's name; null where it has none. */
    String name(long id) {
        return IdNames.isId(id) ? names[place((int) id)] : null;
    }

    /** Gives a name to an id that has none yet. */
    void add(long id, String name) {
        int place = place((int) id);
        if (names[place] != null) {
            return;
        }
        ids[place] = (int) id;
        names[place] = name;
        size++;
        if (size * 2 > ids.length) {
            grow();
        }
    }

    /** Where the id is, or where it would go. */
    private int place(int id) {
        int place = id * SPREAD >>> Integer.numberOfLeadingZeros(ids.length) + 1;
        while (names[place] != null && ids[place] != id) {
            place = place + 1 & ids.length - 1;
        }
        return place;
    }

    private void grow() {
        int[] oldIds = ids;
        String[] oldNames = names;
        ids = Arrays.copyOf(ids, ids.length * 2);
        names = new String[ids.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldNames[i] != null) {
                int place = place(oldIds[i]);
                ids[place] = oldIds[i];
                names[place] = oldNames[i];
            }
        }
    }
}
