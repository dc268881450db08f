// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers {@link KnownEvent}s, for any number of threads, from the second time on. One has one of
 * two places, by its hash; a hit is compared byte by byte, so what one thread does not see yet of
 * another changes no answer. Where a log hardly repeats events, few are looked up.
 */
final class KnownEvents {
    private static final int BITS = 13;
    static final int PLACES = 1 << BITS;
    private static final int MOST_CREDIT = 1 << 13;
    private static final int GAIN = 8;
    private static final int SELDOM = 31;
    private static final int MOST_RECORDS = 16;
    private static final int MOST_BYTES = 1 << 11;
    private static final int STRIDE = 2 * Long.BYTES; // of the words that are looked at
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    private final AtomicReferenceArray<KnownEvent> events = new AtomicReferenceArray<>(PLACES);
    private int credit = MOST_CREDIT; // any thread's; where a log hardly repeats events it is spent
    private final AtomicIntegerArray seen = new AtomicIntegerArray(PLACES); // of a hash its end

    /** What is known of an event; null where it is new, large, or its records are split. */
    KnownEvent of(AuditEvent event) {
        int left = credit;
        if (left <= 0 && (left & SELDOM) != 0) {
            credit = left - 1;
            return null;
        }
        KnownEvent known = find(event);
        if (known == null) {
            credit = left - 1;
        } else if (left < MOST_CREDIT) {
            credit = Math.max(left, 0) + GAIN;
        }
        return known;
    }

    private KnownEvent find(AuditEvent event) {
        if (!isFit(event)) {
            return null;
        }
        long hash = hash(event);
        int place = (int) (hash >>> Long.SIZE - BITS);
        KnownEvent known = events.getAcquire(place);
        if (known != null && known.isSame(event, hash)) {
            return known;
        }
        known = events.getAcquire(place ^ 1);
        if (known != null && known.isSame(event, hash)) {
            return known;
        }
        return remember(event, hash, place);
    }

    /** What a record that is split says may hang on more than its body. */
    private static boolean isFit(AuditEvent event) {
        int count = event.count();
        if (count > MOST_RECORDS) {
            return false;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            if (event.type(i) < 0 || event.isSplit(i)) {
                return false;
            }
            length += event.bodyEnd(i) - event.bodyStart(i);
        }
        return length <= MOST_BYTES;
    }

    private static long hash(AuditEvent event) {
        long hash = event.count();
        for (int i = 0; i < event.count(); i++) {
            byte[] bytes = event.bytes(i);
            int at = event.bodyStart(i);
            int last = event.bodyEnd(i) - Long.BYTES;
            hash = (hash ^ last - at) * MIX;
            for (; at <= last; at += STRIDE) {
                hash = (hash ^ Words.at(bytes, at)) * MIX;
                hash ^= hash >>> Integer.SIZE;
            }
        }
        return hash * MIX;
    }

    private KnownEvent remember(AuditEvent event, long hash, int place) {
        if (seen.getPlain(place) != (int) hash) {
            seen.setPlain(place, (int) hash);
            return null;
        }
        boolean isFree = events.getAcquire(place) == null || events.getAcquire(place ^ 1) != null;
        int free = isFree ? place : place ^ 1;
        KnownEvent known = new KnownEvent(event, hash, free);
        events.setRelease(free, known);
        return known;
    }
}
