// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.interpret;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;

/**
 * Remembers for a while what a slow source of names said, also that it knew none.
 *
 * <p>It keeps 4,096 users and 4,096 groups at most, the least recently asked of four leaves for a
 * new one. One thread at a time asks the source; what is remembered is read without a lock.
 */
public final class CachedNames implements IdNames {
    /** How long a name is remembered unless told otherwise. */
    public static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    static final int ENTRIES = 4_096;
    private static final int WAYS = 4; // where an id can be: four places side by side
    private static final int SET_BITS = 10;
    private static final int SPREAD = 0x9E3779B9; // 2^32 / golden ratio

    /** What the source said; a null name says that it knew none. */
    private record Entry(int id, String name, long askedAt) {}

    private final InstantSource clock;
    private final long timeToLive;
    private final LongFunction<String> askUser;
    private final LongFunction<String> askGroup;
    private final AtomicReferenceArray<Entry> users = new AtomicReferenceArray<>(ENTRIES);
    private final AtomicReferenceArray<Entry> groups = new AtomicReferenceArray<>(ENTRIES);

    /**
     * Puts a cache before a source.
     *
     * @param source what is asked
     * @param clock the time
     * @param timeToLive after how long the source is asked again
     */
    public CachedNames(IdNames source, InstantSource clock, Duration timeToLive) {
        this.askUser = source::user;
        this.askGroup = source::group;
        this.clock = clock;
        this.timeToLive = timeToLive.toMillis();
    }

    @Override
    public String user(long id) {
        return IdNames.isId(id) ? name(users, (int) id, askUser) : null;
    }

    @Override
    public String group(long id) {
        return IdNames.isId(id) ? name(groups, (int) id, askGroup) : null;
    }

    private String name(AtomicReferenceArray<Entry> entries, int id, LongFunction<String> ask) {
        Entry known = find(entries, id);
        return known != null ? known.name() : learn(entries, id, ask);
    }

    private Entry find(AtomicReferenceArray<Entry> entries, int id) {
        int first = first(id);
        for (int i = first; i < first + WAYS; i++) {
            Entry entry = entries.get(i);
            if (entry != null && entry.id() == id) {
                return isFresh(entry, clock.millis()) ? entry : null;
            }
        }
        return null;
    }

    /** What comes from the future was asked before the clock was set back: nobody knows when. */
    private boolean isFresh(Entry entry, long now) {
        long age = now - entry.askedAt();
        return age >= 0 && age < timeToLive;
    }

    private static int first(int id) {
        return (id * SPREAD >>> Integer.SIZE - SET_BITS) * WAYS;
    }

    private synchronized String learn(
            AtomicReferenceArray<Entry> entries, int id, LongFunction<String> ask) {
        Entry known = find(entries, id); // another thread may have asked meanwhile
        if (known != null) {
            return known.name();
        }
        String name = ask.apply(Integer.toUnsignedLong(id));
        entries.set(place(entries, id), new Entry(id, name, clock.millis()));
        return name;
    }

    /** The id's own place, an empty one, or that of the entry asked longest ago. */
    private static int place(AtomicReferenceArray<Entry> entries, int id) {
        int first = first(id);
        int place = first;
        for (int i = first; i < first + WAYS; i++) {
            Entry entry = entries.get(i);
            if (entry == null || entry.id() == id) {
                return i;
            }
            if (entry.askedAt() < entries.get(place).askedAt()) {
                place = i;
            }
        }
        return place;
    }

    /** How many users and groups are remembered now, fresh or not. */
    int size() {
        int size = 0;
        for (int i = 0; i < ENTRIES; i++) {
            size += (users.get(i) == null ? 0 : 1) + (groups.get(i) == null ? 0 : 1);
        }
        return size;
    }
}
