// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Remembers the bodies that a log repeats, so that each is split into fields once.
 *
 * <p>Of the bytes of a log of ours two thirds stand in bodies that were there before. A body has
 * one of two places, by its hash. It is remembered when its hash comes the second time, so that
 * what never comes again costs two looks and takes nobody's place. Hits are compared byte by byte.
 * Measured by {@code RecordBenchmark}.
 */
final class RepeatedBodies {
    private static final int LONGEST = 1 << 10;
    private static final int SEEN = 1 << 15;
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio

    /** The head of the record before. */
    final RepeatedHead head = new RepeatedHead();

    private final long seed = new SplittableRandom().nextLong();
    private final RepeatedBody[] bodies = new RepeatedBody[RepeatedBody.PLACES];
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
        long hash = (hash(record.bytes, from, record.bodyTo) + kind) * MIX;
        int place = (int) (hash >>> 32) & RepeatedBody.PLACES - 1;
        if (take(bodies[place], kind, record, from)
                || take(bodies[place ^ 1], kind, record, from)) {
            return;
        }
        int end = record.to;
        FieldScanner.scan(record, from, record.bodyTo, Section.BODY);
        boolean isApart = first == 0 || SyscallHead.isApart(record, first);
        if (record.to == end && isApart && isSecond(hash)) {
            byte[] bytes = Arrays.copyOfRange(record.bytes, from, record.bodyTo);
            int free = bodies[place] == null || bodies[place ^ 1] != null ? place : place ^ 1;
            bodies[free] = new RepeatedBody(kind, bytes, record.slotsFrom(first, from), free);
        }
    }

    private static boolean take(RepeatedBody body, long kind, AuditRecord record, int from) {
        boolean same =
                body != null && body.kind == kind && body.isAt(record.bytes, from, record.bodyTo);
        if (same) {
            record.take(body, from);
        }
        return same;
    }

    private boolean isSecond(long hash) {
        int at = (int) (hash >>> 32) & SEEN - 1;
        boolean second = seen[at] == (int) hash;
        seen[at] = (int) hash;
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
