// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import io.github.libaudit4j.record.AuditRecord;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The hosts whose records came. One with events open is busy; of the others those are forgotten
 * that were not heard of for longest, so that a log with a new name on every line takes no more
 * memory than the limit.
 */
final class Nodes {
    static final int MOST_IDLE = 1 << 14;

    private final SplittableRandom random = new SplittableRandom();
    private final long seed = random.nextLong();
    private final int mostIdle;
    private final Losses losses;
    private Node[] slots = new Node[16];
    private int count;
    private long added;
    private int idle;
    private Node oldest; // of the idle
    private Node newest;
    private Node last;

    Nodes(int mostIdle, Losses losses) {
        this.mostIdle = mostIdle;
        this.losses = losses;
    }

    int count() {
        return count;
    }

    Node of(AuditRecord record) {
        return of(record.bytes(), record.nodeStart(), record.nodeEnd());
    }

    /** The node whose name stands in some bytes; the nameless one where there are none. */
    Node of(byte[] bytes, int from, int to) {
        if (last == null || !last.is(bytes, from, to)) {
            last = find(bytes, from, to);
        }
        return last;
    }

    private Node find(byte[] bytes, int from, int to) {
        long hash = Mix.mix(seed, bytes, from, to);
        Node node = slots[slot(hash)];
        while (node != null && !(node.hash == hash && node.is(bytes, from, to))) {
            node = node.sameSlot;
        }
        return node != null ? node : add(Arrays.copyOfRange(bytes, from, to), hash);
    }

    private Node add(byte[] name, long hash) {
        Node node = new Node(name, hash, random.nextLong());
        node.place = Mix.mix(++added); // the same in each run: what is known as late hangs on it
        while (idle >= mostIdle) {
            forget(oldest);
        }
        if (count == slots.length) {
            grow();
        }
        count++;
        put(node);
        link(node);
        return node;
    }

    private void put(Node node) {
        int slot = slot(node.hash);
        node.sameSlot = slots[slot];
        slots[slot] = node;
    }

    private int slot(long hash) {
        return (int) hash & slots.length - 1;
    }

    private void grow() {
        Node[] old = slots;
        slots = new Node[2 * old.length];
        for (Node head : old) {
            for (Node node = head; node != null; ) {
                Node next = node.sameSlot;
                put(node);
                node = next;
            }
        }
    }

    private void forget(Node node) {
        node.serials.settle(losses);
        unlink(node);
        count--;
        int slot = slot(node.hash);
        if (slots[slot] == node) {
            slots[slot] = node.sameSlot;
            return;
        }
        Node before = slots[slot];
        while (before.sameSlot != node) {
            before = before.sameSlot;
        }
        before.sameSlot = node.sameSlot;
    }

    /** A node's first event was opened. */
    void busy(Node node) {
        node.isBusy = true;
        unlink(node);
    }

    /** A node's last event was given out. */
    void idle(Node node) {
        node.isBusy = false;
        link(node);
    }

    /** An event came and went of a node that is not busy. */
    void heardOf(Node node) {
        if (node != newest) {
            unlink(node);
            link(node);
        }
    }

    private void link(Node node) {
        idle++;
        node.older = newest;
        node.newer = null;
        if (newest == null) {
            oldest = node;
        } else {
            newest.newer = node;
        }
        newest = node;
    }

    private void unlink(Node node) {
        idle--;
        if (node.older == null) {
            oldest = node.newer;
        } else {
            node.older.newer = node.newer;
        }
        if (node.newer == null) {
            newest = node.older;
        } else {
            node.newer.older = node.older;
        }
    }

    /** Waits for no serial of the idle nodes any more; the one whose last event is oldest first. */
    void settle() {
        for (Node node = oldest; node != null; node = node.newer) {
            node.serials.settle(losses);
        }
    }

    void settleQuiet(long now, long timeout) {
        for (Node head : slots) {
            for (Node node = head; node != null; node = node.sameSlot) {
                node.settleIfQuiet(now, timeout, losses);
            }
        }
    }
}
