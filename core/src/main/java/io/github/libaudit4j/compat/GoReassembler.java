// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import io.github.libaudit4j.table.RecordTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Joins records to events as go-libaudit 2.6.2 does ({@code Reassembler}): by the sequence alone,
 * handed out in the order of the sequences, so that a whole event waits for one before it that is
 * not.
 *
 * <p>An event is whole after an EOE, a PROCTITLE, or a record of a type up to 1299 or from 2100 on.
 * One that is not goes out when there are too many, or when it is too old; or, unlike there, when
 * more than 1 MiB of records is open. Threads may share a reassembler.
 *
 * <pre>{@code
 * GoReassembler reassembler = new GoReassembler(5, Duration.ofSeconds(2), System::nanoTime);
 * for (List<GoLibauditMessage> event : reassembler.push(message)) {
 *     System.out.println(GoCoalescer.coalesce(event).toMap());
 * }
 * }</pre>
 */
public final class GoReassembler {
    private static final int MOST_BYTES = 1 << 20;
    private static final int LAST_DAEMON = 1299; // AUDIT_LAST_DAEMON, linux/audit.h
    private static final int FIRST_ANOMALY = 2100; // AUDIT_ANOM_LOGIN_FAILURES, audit-records.h
    private static final long SORTED_RANGE = (1 << 24) - 1; // what is further apart has rolled over
    private static final long UINT32 = 0xffff_ffffL;

    private final int mostOpen;
    private final long timeout;
    private final LongSupplier nanoTime;
    private final Map<Long, Open> bySequence = new HashMap<>();
    private final List<Open> inOrder = new ArrayList<>();
    private long bytes;
    private long last;
    private long lost;
    private long early;
    private boolean isClosed;

    /** An event that is still here. */
    private static final class Open {
        final List<GoLibauditMessage> messages = new ArrayList<>(4);
        final long sequence;
        final long since;
        boolean isWhole;

        Open(long sequence, long since) {
            this.sequence = sequence;
            this.since = since;
        }
    }

    /**
     * A reassembler.
     *
     * @param mostOpen how many events may be open; go-libaudit's programs have 5
     * @param timeout how long one may be open; there it is 2 s
     * @param nanoTime the clock, {@link System#nanoTime()} for live records
     */
    public GoReassembler(int mostOpen, Duration timeout, LongSupplier nanoTime) {
        this.mostOpen = mostOpen;
        this.timeout = timeout.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Takes the next record ({@code PushMessage}).
     *
     * @param message the record; an EOE only ends its event
     * @return the events that this completes, in order; most often none
     */
    public synchronized List<List<GoLibauditMessage>> push(GoLibauditMessage message) {
        Open open = bySequence.get(message.sequence());
        if (message.type() != RecordTypes.EOE) {
            if (open == null) {
                open = open(message.sequence());
            }
            open.messages.add(message);
            open.isWhole |= isLast(message.type());
            bytes += message.length();
        } else if (open != null) {
            open.isWhole = true;
        }
        return cleanUp();
    }

    private static boolean isLast(int type) {
        return type == RecordTypes.PROCTITLE || type <= LAST_DAEMON || type >= FIRST_ANOMALY;
    }

    private Open open(long sequence) {
        Open open = new Open(sequence, nanoTime.getAsLong());
        bySequence.put(sequence, open);
        int at = inOrder.size();
        while (at > 0 && isBefore(sequence, inOrder.get(at - 1).sequence)) {
            at--;
        }
        inOrder.add(at, open);
        return open;
    }

    private static boolean isBefore(long sequence, long other) {
        return Math.abs(sequence - other) > SORTED_RANGE ? sequence > other : sequence < other;
    }

    /**
     * Looks for events that are too old ({@code Maintain}); there it is called every 500 ms.
     *
     * @return the events that were open too long, and those that waited for them, in order
     * @throws IllegalStateException if the reassembler is closed
     */
    public synchronized List<List<GoLibauditMessage>> maintain() {
        checkOpen();
        return cleanUp();
    }

    /**
     * Hands out all that is open.
     *
     * @return the events in order
     * @throws IllegalStateException if the reassembler is closed
     */
    public synchronized List<List<GoLibauditMessage>> close() {
        checkOpen();
        isClosed = true;
        List<List<GoLibauditMessage>> events = new ArrayList<>();
        while (!inOrder.isEmpty()) {
            events.add(removeFirst());
        }
        return events;
    }

    private void checkOpen() {
        if (isClosed) {
            throw new IllegalStateException("reassembler closed");
        }
    }

    private List<List<GoLibauditMessage>> cleanUp() {
        List<List<GoLibauditMessage>> events = List.of();
        while (!inOrder.isEmpty() && isDue(inOrder.get(0))) {
            events = events.isEmpty() ? new ArrayList<>() : events;
            events.add(removeFirst());
        }
        return events;
    }

    private boolean isDue(Open first) {
        if (first.isWhole
                || inOrder.size() > mostOpen
                || nanoTime.getAsLong() - first.since > timeout) {
            return true;
        }
        early += bytes > MOST_BYTES ? 1 : 0;
        return bytes > MOST_BYTES;
    }

    private List<GoLibauditMessage> removeFirst() {
        Open first = inOrder.remove(0);
        bySequence.remove(first.sequence);
        if (last > 0) {
            lost += first.sequence - last - 1 & UINT32;
        }
        last = first.sequence;
        for (GoLibauditMessage message : first.messages) {
            bytes -= message.length();
        }
        return first.messages;
    }

    /**
     * How many events were lost as go-libaudit counts them: 4294967295 for each record that comes
     * after its event has gone out, and about as many for a step back.
     *
     * @return the sum of the gaps between the sequences so far
     */
    public synchronized long lost() {
        return lost;
    }

    /**
     * How many events went out before they were whole because more than 1 MiB of records was open.
     * If more of their records come, they are events of their own.
     *
     * @return the number so far
     */
    public synchronized long early() {
        return early;
    }
}
