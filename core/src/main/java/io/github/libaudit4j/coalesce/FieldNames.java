// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.NameKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Which fields of an event have the same name: linear in their number, however many and whatever
 * they are called. Names are the same where {@link AuditRecord#name} is.
 */
final class FieldNames {
    private static final int FIRST_BITS = 8;
    private static final byte[] TEXT = {'t', 'e', 'x', 't'};
    private static final byte[] PREFIX = {'m', 's', 'g', '.'};

    private final long seed = new SplittableRandom().nextLong();
    private EventFields fields;
    private int bits = FIRST_BITS;
    private int stamp;
    private int[] stamps = new int[1 << FIRST_BITS];
    private int[] firsts = new int[1 << FIRST_BITS]; // of the kernel's or a program's own
    private int[] lasts = new int[1 << FIRST_BITS]; // of those among the data
    private int[] next = new int[1 << FIRST_BITS];
    private boolean[] later = new boolean[1 << FIRST_BITS];
    private boolean[] own = new boolean[1 << FIRST_BITS];

    void of(EventFields all) {
        fields = all;
        room(all.count());
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
        boolean programs = all.hasProgram();
        Arrays.fill(own, 0, all.count(), false);
        for (int i = 0; i < all.count(); i++) {
            if (programs ? !all.isProgram(i) : all.place(i) == Place.DATA) {
                add(i, isPrefixed(i));
            }
        }
        for (int i = 0; i < all.count() && programs; i++) {
            if (all.isProgram(i)) {
                add(i, isPrefixed(i) || isOthers(i));
            }
        }
    }

    /** Whether a field that is no program's has the name of this one. */
    private boolean isOthers(int at) {
        int slot = find(at, false);
        return stamps[slot] == stamp && !fields.isProgram(firsts[slot]);
    }

    /** Whether a name looks like one that was given to a program's field. */
    private boolean isPrefixed(int at) {
        AuditRecord record = fields.record(at);
        int from = record.nameStart(fields.index(at));
        int to = record.nameEnd(fields.index(at));
        return to - from > PREFIX.length
                && record.bytes()[from] == PREFIX[0]
                && Arrays.equals(
                        record.bytes(), from, from + PREFIX.length, PREFIX, 0, PREFIX.length);
    }

    private void room(int count) {
        while (2 * count > stamps.length) {
            bits++;
            stamps = new int[1 << bits];
            stamp = 0;
        }
        if (stamps.length > firsts.length) {
            firsts = new int[1 << bits];
            lasts = new int[1 << bits];
            next = new int[1 << bits];
            later = new boolean[1 << bits];
            own = new boolean[1 << bits];
        }
    }

    private void add(int at, boolean isOwn) {
        own[at] = isOwn;
        next[at] = 0;
        later[at] = false;
        int slot = find(at, isOwn);
        boolean isData = fields.place(at) == Place.DATA;
        if (stamps[slot] != stamp) {
            stamps[slot] = stamp;
            firsts[slot] = at;
            lasts[slot] = -1;
        }
        if (isData && lasts[slot] >= 0) {
            next[lasts[slot]] = at;
            later[at] = true;
        }
        lasts[slot] = isData ? at : lasts[slot];
    }

    /** The slot of a field's name, or an empty one. */
    private int find(int at, boolean isOwn) {
        long key = key(at);
        int slot = NameKey.place(key ^ seed ^ (isOwn ? Long.MIN_VALUE : 0), bits);
        while (stamps[slot] == stamp && !isSame(firsts[slot], at, key, isOwn)) {
            slot = slot + 1 & stamps.length - 1;
        }
        return slot;
    }

    private long key(int at) {
        if (fields.isText(at)) {
            return NameKey.of(TEXT, 0, TEXT.length, seed);
        }
        AuditRecord record = fields.record(at);
        int index = fields.index(at);
        if (isPlain(at)) {
            return NameKey.of(record.bytes(), record.nameStart(index), record.nameEnd(index), seed);
        }
        byte[] name = record.name(index).getBytes(StandardCharsets.UTF_8);
        return NameKey.of(name, 0, name.length, seed);
    }

    /** Whether a name is what its bytes say: ASCII, and not {@code old auid}. */
    private boolean isPlain(int at) {
        AuditRecord record = fields.record(at);
        int index = fields.index(at);
        int bits = 0;
        for (int i = record.nameStart(index); i < record.nameEnd(index); i++) {
            bits |= record.bytes()[i];
        }
        return bits >= 0 && !record.isOldStyle(index);
    }

    /** Words without a name and fields named text are the same; a text's own name is empty. */
    private boolean isSame(int a, int b, long key, boolean isOwn) {
        return own[a] == isOwn
                && key(a) == key
                && (fields.isText(a) || fields.isText(b) || isSameName(a, b));
    }

    private boolean isSameName(int a, int b) {
        return fields.isSameName(a, b)
                || !(isPlain(a) && isPlain(b))
                        && fields.record(a)
                                .name(fields.index(a))
                                .equals(fields.record(b).name(fields.index(b)));
    }

    int next(int at) {
        return next[at];
    }

    boolean isLater(int at) {
        return later[at];
    }

    boolean isProgramsOwn(int at) {
        return own[at];
    }
}
