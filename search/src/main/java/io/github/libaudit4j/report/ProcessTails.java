// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers {@link ProcessTail}s, for any number of threads. One has one of two places, by its
 * hash; it is remembered when its hash comes the second time, so that what never comes again costs
 * little and takes nobody's place. A hit is compared byte by byte, so what one thread does not see
 * yet of another changes no answer.
 */
final class ProcessTails {
    static final int PLACES = 1 << 12;
    private static final int SEEN = 1 << 14;
    private static final int LONGEST = 1 << 10;

    private final AtomicReferenceArray<ProcessTail> tails = new AtomicReferenceArray<>(PLACES);
    private final int[] seen = new int[SEEN]; // hashes; threads may overwrite each other's

    /** The tail that stands in some bytes; null where it is not known. */
    ProcessTail of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        int hash = ByteHash.of(bytes, from, to);
        int place = hash & PLACES - 1;
        ProcessTail tail = tails.getAcquire(place);
        if (tail != null && tail.isAt(bytes, from, to)) {
            return tail;
        }
        tail = tails.getAcquire(place ^ 1);
        if (tail != null && tail.isAt(bytes, from, to)) {
            return tail;
        }
        return isSecond(hash) ? remember(bytes, from, to, place) : null;
    }

    private boolean isSecond(int hash) {
        int at = hash >>> 16 & SEEN - 1;
        boolean isSecond = seen[at] == hash;
        seen[at] = hash;
        return isSecond;
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
