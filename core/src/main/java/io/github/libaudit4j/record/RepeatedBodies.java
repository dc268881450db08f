// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Remembers the bodies that a log repeats, so that each is split into fields once.
 *
 * <p>Of the bytes of a log of ours two thirds stand in bodies that were there before, most of them
 * in the last record of their type: there is looked first. Else a body has one of four places, by
 * its hash. Where all are taken it wants one when its hash comes the second time, so that what
 * never comes again takes nobody's place; what a SYSCALL record says of its process wants one at
 * once. It gets that of a body that did not come since the last one that wanted it: so what comes
 * in turn does not drive each other out. Hits are compared byte by byte. Measured by {@code
 * RecordBenchmark}.
 */
final class RepeatedBodies {
    private static final int LONGEST = 1 << 10;
    private static final int SEEN = 1 << 15;
    private static final int WAYS = 4;
    private static final int TYPES = 1 << 8;
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    /** The head of the record before. */
    final RepeatedHead head = new RepeatedHead();

    private final long seed = new SplittableRandom().nextLong();
    private final RepeatedBody[] bodies = new RepeatedBody[RepeatedBody.PLACES];
    private final int[] tags = new int[RepeatedBody.PLACES]; // of their hashes
    private final RepeatedBody[] last = new RepeatedBody[TYPES]; // by the lowest bits of the type
    private final int[] seen = new int[SEEN];

    /** Splits a record's body into fields, or remembers how it was split. */
    void split(AuditRecord record) {
        int from = SyscallHead.scan(record);
        int first = record.count();
        int length = record.bodyTo - from;
        if (record.type < 0 || length > LONGEST || length < Long.BYTES) {
            FieldScanner.scan(record, from, record.bodyTo, Section.BODY);
            return;
        }
        long kind = (long) record.type << 8 | first;
        if (take(last[record.type & TYPES - 1], kind, record, from)) {
            return;
        }
        long hash = (hash(record.bytes, from, record.bodyTo) + kind) * MIX;
        if (find(hash, kind, record, from)) {
            return;
        }
        int end = record.to;
        FieldScanner.scan(record, from, record.bodyTo, Section.BODY);
        boolean isApart = first == 0 || SyscallHead.isApart(record, first);
        if (record.to == end && isApart) {
            remember(record, from, first, hash, kind);
        }
    }

    private boolean find(long hash, long kind, AuditRecord record, int from) {
        int place = place(hash);
        for (int i = 0; i < WAYS; i++) {
            if (tags[place ^ i] == (int) hash && take(bodies[place ^ i], kind, record, from)) {
                return true;
            }
        }
        return false;
    }

    private void remember(AuditRecord record, int from, int first, long hash, long kind) {
        int free = free(place(hash));
        boolean isEmpty = bodies[free] == null;
        if (isEmpty || (first > 0 || isSecond(hash)) && isLeft(free)) {
            byte[] bytes = Arrays.copyOfRange(record.bytes, from, record.bodyTo);
            tags[free] = (int) hash;
            bodies[free] = new RepeatedBody(kind, bytes, record.slotsFrom(first), free);
            record.repeats(bodies[free], first);
        }
    }

    /** Of the places that a body may have an empty one, or one whose body did not come again. */
    private int free(int place) {
        int free = place;
        for (int i = 0; i < WAYS; i++) {
            RepeatedBody body = bodies[place ^ i];
            if (body == null) {
                return place ^ i;
            }
            free = body.cameAgain ? free : place ^ i;
        }
        return free;
    }

    /** Whether the body in a place did not come since another one last wanted it. */
    private boolean isLeft(int place) {
        if (!bodies[place].cameAgain) {
            return true;
        }
        for (int i = 0; i < WAYS; i++) {
            bodies[place ^ i].cameAgain = false;
        }
        return false;
    }

    private static int place(long hash) {
        return (int) (hash >>> 32) & RepeatedBody.PLACES - 1;
    }

    private boolean take(RepeatedBody body, long kind, AuditRecord record, int from) {
        boolean same =
                body != null && body.kind == kind && body.isAt(record.bytes, from, record.bodyTo);
        if (same) {
            body.cameAgain = true;
            record.take(body);
            last[record.type & TYPES - 1] = body;
        }
        return same;
    }

    private boolean isSecond(long hash) {
        int at = (int) (hash >>> 32) & SEEN - 2; // of two, the later one first
        boolean second = seen[at] == (int) hash || seen[at + 1] == (int) hash;
        if (!second) {
            seen[at + 1] = seen[at];
            seen[at] = (int) hash;
        }
        return second;
    }

    /** Two chains, so that one need not wait for the other's multiplication. */
    private long hash(byte[] bytes, int from, int to) {
        long even = seed;
        long odd = to - from;
        int at = from;
        for (; at <= to - 2 * Long.BYTES; at += 2 * Long.BYTES) {
            even = (even ^ Words.at(bytes, at)) * MIX;
            odd = (odd ^ Words.at(bytes, at + Long.BYTES)) * MIX;
            even ^= even >>> 32;
            odd ^= odd >>> 29;
        }
        even ^= Words.at(bytes, Math.max(from, to - 2 * Long.BYTES));
        odd ^= Words.at(bytes, to - Long.BYTES);
        long mixed = even * MIX ^ odd;
        return mixed ^ mixed >>> 32;
    }
}
