// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

/**
 * The events that are not given out yet, found by node, time and serial in a time that does not
 * depend on how many there are; and in the order in which they were opened.
 */
final class OpenEvents {
    private OpenEvent[] slots = new OpenEvent[1024];
    private int count;
    private OpenEvent oldest;
    private OpenEvent newest;
    private OpenEvent unused;

    static long hash(Node node, long millis, long serial) {
        return Mix.mix(Mix.mix(node.seed ^ millis) ^ serial);
    }

    int count() {
        return count;
    }

    /** The one that was opened first; null where there is none. */
    OpenEvent oldest() {
        return oldest;
    }

    OpenEvent newest() {
        return newest;
    }

    OpenEvent find(Node node, long millis, long serial, long hash) {
        OpenEvent event = slots[slot(hash)];
        while (event != null && !(event.is(millis, serial) && event.node == node)) {
            event = event.sameSlot;
        }
        return event;
    }

    OpenEvent open(Node node, long millis, long serial, long hash) {
        OpenEvent event = unused == null ? new OpenEvent() : unused;
        unused = event.later;
        event.later = null;
        event.begin(node, millis, serial, hash);
        if (count == slots.length) {
            grow();
        }
        count++;
        put(event);
        event.older = newest;
        if (newest == null) {
            oldest = event;
        } else {
            newest.newer = event;
        }
        newest = event;
        return event;
    }

    private void put(OpenEvent event) {
        int slot = slot(event.hash);
        event.sameSlot = slots[slot];
        slots[slot] = event;
    }

    private int slot(long hash) {
        return (int) hash & slots.length - 1;
    }

    private void grow() {
        OpenEvent[] old = slots;
        slots = new OpenEvent[2 * old.length];
        for (OpenEvent head : old) {
            for (OpenEvent event = head; event != null; ) {
                OpenEvent next = event.sameSlot;
                put(event);
                event = next;
            }
        }
    }

    /** Takes out an event whose records were taken, to be used again. */
    void close(OpenEvent event) {
        count--;
        removeFromSlot(event);
        removeFromAge(event);
        event.node = null;
        event.later = unused;
        unused = event;
    }

    private void removeFromSlot(OpenEvent event) {
        int slot = slot(event.hash);
        if (slots[slot] == event) {
            slots[slot] = event.sameSlot;
        } else {
            OpenEvent before = slots[slot];
            while (before.sameSlot != event) {
                before = before.sameSlot;
            }
            before.sameSlot = event.sameSlot;
        }
        event.sameSlot = null;
    }

    private void removeFromAge(OpenEvent event) {
        if (event.older == null) {
            oldest = event.newer;
        } else {
            event.older.newer = event.newer;
        }
        if (event.newer == null) {
            newest = event.older;
        } else {
            event.newer.older = event.older;
        }
        event.older = event.newer = null;
    }
}
