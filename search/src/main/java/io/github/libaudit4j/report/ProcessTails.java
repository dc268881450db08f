// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers {@link ProcessTail}s, for any number of threads. One has one of two places, by its
 * length and some of its bytes, from the first time on: to find its fields costs as much for one
 * event as for all. A hit is compared byte by byte, so what one thread does not see yet of another
 * changes no answer.
 */
final class ProcessTails {
    private static final int BITS = 12;
    private static final int PLACES = 1 << BITS;
    private static final int LONGEST = 1 << 10;
    private static final int SHORTEST = 32;
    private static final int PPID = 5; // where its value is
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private final AtomicReferenceArray<ProcessTail> tails = new AtomicReferenceArray<>(PLACES);

    /** The tail that stands in some bytes; null where it is odd, or very long. */
    ProcessTail of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST || to - from < SHORTEST) {
            return null;
        }
        int place = place(bytes, from, to);
        ProcessTail tail = tails.getAcquire(place);
        if (tail != null && tail.isAt(bytes, from, to)) {
            return tail;
        }
        tail = tails.getAcquire(place ^ 1);
        if (tail != null && tail.isAt(bytes, from, to)) {
            return tail;
        }
        return remember(bytes, from, to, place);
    }

    /** By the processes' ids, and what stands at the end: the program and the key. */
    private static int place(byte[] bytes, int from, int to) {
        long ids = Words.at(bytes, from + PPID) ^ Words.at(bytes, from + PPID + Long.BYTES) * MIX;
        long end = Words.at(bytes, to - Long.BYTES) ^ Words.at(bytes, to - 3 * Long.BYTES) * MIX;
        return (int) ((ids + (end ^ to - from) * MIX) * MIX >>> Long.SIZE - BITS);
    }

    private ProcessTail remember(byte[] bytes, int from, int to, int place) {
        boolean isFree = tails.getAcquire(place) == null || tails.getAcquire(place ^ 1) != null;
        int free = isFree ? place : place ^ 1;
        ProcessTail tail = ProcessTail.of(bytes, from, to, free);
        if (tail != null) {
            tails.setRelease(free, tail);
        }
        return tail;
    }
}
