// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One host: its events in order, its serials, and its clock, which is what its records say. */
final class Node {
    private static final int BEHIND = 64;
    private static final int BYTES = 500;
    private static final long NEVER = Long.MIN_VALUE;

    final NodeQueue queue = new NodeQueue();
    final SerialWindow serials = new SerialWindow(this);
    final long hash;
    final long seed; // of the hashes of its ids
    long place; // of its serial 0 among the ids given out
    OpenEvent last; // that a record was added to, while it is open
    boolean hasMarks; // EOE records: the kernel sends them, auditd does not write them to disk
    boolean isBusy;

    // in the table of nodes, and in the order of use
    Node sameSlot;
    Node older;
    Node newer;

    private final byte[] bytes;
    private String name;
    // Milliseconds that have passed in the log. They never go back, and the time-out is the most
    // that pass at once: a record from the year 5000 ends what is open, and nothing more.
    private long clock;
    private long nextClock;
    private long latest = NEVER;
    private int behind;
    private long latestBehind;
    private boolean isQuiet;
    private boolean isSettled = true;
    private long quietSince;

    Node(byte[] bytes, long hash, long seed) {
        this.bytes = bytes;
        this.hash = hash;
        this.seed = seed;
    }

    /** Whether its name is the one that stands in some bytes. */
    boolean is(byte[] other, int from, int to) {
        return bytes.length == to - from
                && (from == to || Arrays.equals(bytes, 0, bytes.length, other, from, to));
    }

    String name() {
        if (name == null && bytes.length > 0) {
            name = new String(bytes, StandardCharsets.UTF_8);
        }
        return name;
    }

    /** About how much memory it takes. */
    int size() {
        return BYTES + 3 * bytes.length; // the name as bytes, and as text that is made of it
    }

    boolean isLater(long millis) {
        return millis > latest;
    }

    /**
     * Takes the time of a new event and gives back when it times out. The clock moves to where the
     * event before it had moved it to: so a record may come right after the first one of an event
     * that is later by the time-out, as in go-libaudit's out_of_order.log.
     */
    long begin(long millis, long timeout) {
        isQuiet = isSettled = false;
        clock = nextClock;
        if (isLater(millis)) {
            nextClock += latest == NEVER ? 0 : Math.min(millis - latest, timeout);
            latest = millis;
        }
        followLog(millis, timeout);
        return nextClock + timeout;
    }

    /** Whether the time has come that {@link #begin} gave. */
    boolean isPast(long deadline) {
        return deadline - clock <= 0;
    }

    /**
     * Goes back in time with the log. System calls that waited come with the time at which they
     * began; but where 64 events in a row are behind by more than the time-out, it is the log.
     */
    private void followLog(long millis, long timeout) {
        if (latest - millis <= timeout) {
            behind = 0;
            return;
        }
        latestBehind = behind == 0 ? millis : Math.max(latestBehind, millis);
        if (++behind == BEHIND) {
            latest = latestBehind;
            behind = 0;
        }
    }

    /** Settles its serials where none came for the time-out. */
    void settleIfQuiet(long now, long timeout, Losses losses) {
        if (isSettled) {
            return;
        }
        if (!isQuiet) {
            isQuiet = true;
            quietSince = now;
        } else if (now - quietSince >= timeout) {
            isSettled = true;
            serials.settle(losses);
        }
    }
}
