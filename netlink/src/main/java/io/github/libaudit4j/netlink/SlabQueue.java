// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The records between the thread that reads and the one that takes them: a bounded number of slabs,
 * each filled, taken, emptied and filled again. The lock is taken once a batch and once a slab, not
 * once a record.
 */
final class SlabQueue {
    /** What {@link #take} gives at the end of all records. */
    static final Slab END = new Slab();

    private final int most;
    private final Overflow overflow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final ArrayDeque<Slab> full = new ArrayDeque<>();
    private final ArrayDeque<Slab> free = new ArrayDeque<>();
    private Slab current = new Slab();
    private int slabs = 1;
    private boolean isEnded;
    private boolean isWoken;
    private boolean isDraining;
    private long received;
    private long dropped;

    SlabQueue(int bytes, Overflow overflow) {
        this.most = bytes / Slab.SIZE;
        this.overflow = overflow;
        full.add(current); // makes the deques' arrays before there is a record
        full.clear();
    }

    /** To be called by the reading thread around the {@link #add} of a batch. */
    void lock() {
        lock.lock();
    }

    /** Ends a batch: who waits for records gets them where they fill a slab. */
    void unlock() {
        if (!full.isEmpty()) {
            filled.signal();
        }
        lock.unlock();
    }

    /** Ends some batches: who waits for records gets them, however few they are. */
    void announce() {
        lock.lock();
        try {
            if (current.count() > 0) {
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds a record; where there is no room for it, drops it or waits. */
    void add(int type, MemorySegment source, long from, int length) {
        received++;
        if (makeRoom(length)) {
            current.add(type, source, from, length);
        } else {
            dropped++;
        }
    }

    private boolean makeRoom(int length) {
        while (!current.hasRoom(length)) {
            Slab next = freeSlab();
            if (next != null) {
                full.add(current);
                current = next;
            } else if (overflow == Overflow.BLOCK && !isDraining) {
                filled.signal();
                emptied.awaitUninterruptibly(); // who takes may take the current slab meanwhile
            } else {
                return false;
            }
        }
        return true;
    }

    private Slab freeSlab() {
        Slab slab = free.poll();
        if (slab == null && slabs < most) {
            slabs++;
            slab = new Slab();
        }
        return slab;
    }

    /** Takes the oldest records; null where none come in time, or {@link #wakeUp} is called. */
    Slab take(Duration timeout) throws InterruptedException {
        Deadline deadline = Deadline.in(timeout);
        lock.lockInterruptibly();
        try {
            while (true) {
                Slab slab = next();
                if (slab != null) {
                    return slab;
                }
                if (isWoken || deadline.isOver()) {
                    isWoken = false;
                    return null;
                }
                filled.awaitNanos(deadline.left().toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    private Slab next() {
        if (!full.isEmpty()) {
            return full.poll();
        }
        if (current.count() == 0) {
            return isEnded ? END : null;
        }
        Slab empty = freeSlab();
        if (empty == null) { // another thread has it still
            return null;
        }
        Slab taken = current;
        current = empty;
        return taken;
    }

    /** Gives a slab back; what was not taken of it is lost. */
    void release(Slab slab) {
        lock.lock();
        try {
            dropped += slab.count() - slab.taken();
            slab.clear();
            free.add(slab);
            emptied.signal();
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    void wakeUp() {
        lock.lock();
        try {
            isWoken = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** There will be no more records. */
    void end() {
        lock.lock();
        try {
            isEnded = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody takes any more: who waits for room stops waiting. */
    void abandon() {
        lock.lock();
        try {
            isDraining = true;
            emptied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long received() {
        lock.lock();
        try {
            return received;
        } finally {
            lock.unlock();
        }
    }

    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }
}
