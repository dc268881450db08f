// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Normalizations;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import io.github.libaudit4j.record.RepeatedBody;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What was made of events that a log repeats: of those whose records say the same, but for their
 * time and serial. It is kept when such an event comes the second time, as {@link RepeatedBody} is.
 */
final class RepeatedEvents<T> {
    private static final int PLACES = 1 << 13;
    private static final int WAYS = 4;
    private static final int SEEN = 1 << 15;
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio
    private static final long NONE = 0;

    private final long seed = new SplittableRandom().nextLong();
    private final Known<T>[] places = places();
    private final int[] seen = new int[SEEN];
    private Normalizations table; // that all of it was told by
    private long hash; // of the event that was asked for last
    private int call; // which of its records begins with what is not repeated; -1 for none

    /** What an event says, and what was made of it. */
    private static final class Known<T> {
        final long hash;
        final RepeatedBody[] bodies;
        final byte[] node;
        final byte[] head; // what the record of a system call begins with; null where there is none
        final T made;
        boolean cameAgain = true; // since another wanted its place

        Known(long hash, RepeatedBody[] bodies, byte[] node, byte[] head, T made) {
            this.hash = hash;
            this.bodies = bodies;
            this.node = node;
            this.head = head;
            this.made = made;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Known<T>[] places() {
        return (Known<T>[]) new Known<?>[PLACES];
    }

    /** What was made of such an event; null where that is unknown. */
    T of(Summary summary) {
        if (table != summary.normalizations()) {
            table = summary.normalizations();
            Arrays.fill(places, null);
        }
        hash = summary.looksUpNames() ? NONE : hash(summary.event());
        if (hash == NONE) {
            return null;
        }
        int place = place();
        for (int i = 0; i < WAYS; i++) {
            Known<T> known = places[place ^ i];
            if (known != null && known.hash == hash && is(known, summary.event())) {
                known.cameAgain = true;
                return known.made;
            }
        }
        return null;
    }

    /** Whether the event that was asked for last, and was unknown, is one to keep. */
    boolean isSecond() {
        if (hash == NONE) {
            return false;
        }
        int at = (int) (hash >>> 32) & SEEN - 2; // of two, the later one first
        boolean second = seen[at] == (int) hash || seen[at + 1] == (int) hash;
        if (!second) {
            seen[at + 1] = seen[at];
            seen[at] = (int) hash;
        }
        return second;
    }

    /** Keeps what was made of the event that was asked for last, if it is anything. */
    void keep(AuditEvent event, T made) {
        int place = place();
        for (int i = 0; i < WAYS && made != null; i++) {
            Known<T> other = places[place ^ i];
            if (other == null || !other.cameAgain) {
                places[place ^ i] =
                        new Known<>(hash, bodies(event), node(event), head(event), made);
                return;
            }
            other.cameAgain = false;
        }
    }

    private int place() {
        return (int) (hash >>> 32) & PLACES - 1;
    }

    private static RepeatedBody[] bodies(AuditEvent event) {
        RepeatedBody[] bodies = new RepeatedBody[event.count()];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = event.record(i).repeated();
        }
        return bodies;
    }

    private static byte[] node(AuditEvent event) {
        AuditRecord first = event.record(0);
        return Arrays.copyOfRange(first.bytes(), first.nodeStart(), first.nodeEnd());
    }

    private byte[] head(AuditEvent event) {
        if (call < 0) {
            return null;
        }
        AuditRecord record = event.record(call);
        return Arrays.copyOfRange(record.bytes(), record.bodyStart(), headEnd(record));
    }

    private static int headEnd(AuditRecord record) {
        return record.nameStart(record.repeatedFrom());
    }

    /** A number of what the records say; {@link #NONE} where not all of that is repeated. */
    private long hash(AuditEvent event) {
        call = -1;
        long all = event.droppedRecords() > 0 ? NONE : seed;
        for (int i = 0; i < event.count() && all != NONE; i++) {
            all = hash(event.record(i), i, all);
        }
        return all;
    }

    private long hash(AuditRecord record, int at, long before) {
        RepeatedBody body = record.repeated();
        boolean hasHead = body != null && record.repeatedFrom() > 0;
        if (body == null || record.cut() || hasHead && call >= 0) {
            return NONE;
        }
        long all = before + body.place();
        if (hasHead) {
            call = at;
            all ^= NameKey.of(record.bytes(), record.bodyStart(), headEnd(record), seed);
        }
        all *= MIX;
        return all ^ all >>> 32;
    }

    private boolean is(Known<T> known, AuditEvent event) {
        if (known.bodies.length != event.count()) {
            return false;
        }
        for (int i = 0; i < known.bodies.length; i++) {
            if (known.bodies[i] != event.record(i).repeated()) {
                return false;
            }
        }
        AuditRecord first = event.record(0);
        return isAt(known.node, first.bytes(), first.nodeStart(), first.nodeEnd())
                && isHead(known.head, event);
    }

    private boolean isHead(byte[] head, AuditEvent event) {
        if (head == null || call < 0) {
            return head == null && call < 0;
        }
        AuditRecord record = event.record(call);
        return isAt(head, record.bytes(), record.bodyStart(), headEnd(record));
    }

    private static boolean isAt(byte[] some, byte[] bytes, int from, int to) {
        return Arrays.equals(some, 0, some.length, bytes, from, to);
    }
}
