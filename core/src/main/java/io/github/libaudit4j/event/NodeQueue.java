// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import java.util.Arrays;

/**
 * The events of one node that wait to be given out, in the order of time.
 *
 * <p>Nearly all come in order or almost so: they stand in a list, to whose end a new one is added
 * after a walk of at most 16. One that belongs further back goes to a heap instead, so that a log
 * with its serials descending costs the logarithm of what is held, not all of it. Measured by
 * {@code EventBenchmark}.
 */
final class NodeQueue {
    private static final int LONGEST_WALK = 16;
    private static final OpenEvent[] EMPTY = {};

    private OpenEvent first;
    private OpenEvent last;
    private OpenEvent[] heap = EMPTY;
    private int heaped;

    void add(OpenEvent event) {
        OpenEvent before = last;
        int walked = 0;
        while (before != null && event.isBefore(before)) {
            if (++walked > LONGEST_WALK) {
                addToHeap(event);
                return;
            }
            before = before.earlier;
        }
        link(before, event);
    }

    private void link(OpenEvent before, OpenEvent event) {
        OpenEvent after = before == null ? first : before.later;
        event.earlier = before;
        event.later = after;
        if (before == null) {
            first = event;
        } else {
            before.later = event;
        }
        if (after == null) {
            last = event;
        } else {
            after.earlier = event;
        }
    }

    /** The first one; null where there is none. */
    OpenEvent first() {
        if (heaped == 0) {
            return first;
        }
        return first == null || heap[0].isBefore(first) ? heap[0] : first;
    }

    void removeFirst() {
        if (heaped > 0 && first() == heap[0]) {
            removeFirstOfHeap();
            return;
        }
        OpenEvent removed = first;
        first = removed.later;
        removed.later = null;
        if (first == null) {
            last = null;
        } else {
            first.earlier = null;
        }
    }

    int heaped() {
        return heaped;
    }

    private void addToHeap(OpenEvent event) {
        if (heaped == heap.length) {
            heap = Arrays.copyOf(heap, Math.max(16, 2 * heaped));
        }
        int at = heaped++;
        while (at > 0 && event.isBefore(heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = event;
    }

    private void removeFirstOfHeap() {
        OpenEvent moved = heap[--heaped];
        heap[heaped] = null;
        int at = 0;
        int child = lesserChild(at);
        while (child < heaped && heap[child].isBefore(moved)) {
            heap[at] = heap[child];
            at = child;
            child = lesserChild(at);
        }
        if (heaped > 0) {
            heap[at] = moved;
        } else {
            heap = EMPTY;
        }
    }

    /** Beyond the end where there is none. */
    private int lesserChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < heaped && heap[left + 1].isBefore(heap[left]) ? left + 1 : left;
    }
}
