// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import java.util.Arrays;

/**
 * What the records of an event say, but for their time and serial: a log that repeats an event has
 * the same bytes again. What a report counts of it hangs on nothing else.
 */
final class KnownEvent {
    private final long hash;
    private final byte[] bytes;
    private final int[] types;
    private final int[] starts; // of the bodies, and where the last one ends

    /** Where {@link KnownEvents} keeps it. */
    final int place;

    private volatile int[] found; // which lines of a summary count it
    private volatile boolean isTold; // the summary of the log has its values
    private SummaryCounts teller; // a part of it that has

    KnownEvent(AuditEvent event, long hash, int place) {
        this.hash = hash;
        this.place = place;
        int count = event.count();
        types = new int[count];
        starts = new int[count + 1];
        Bytes bodies = new Bytes();
        for (int i = 0; i < count; i++) {
            bodies.add(event.bytes(i), event.bodyStart(i), event.bodyEnd(i));
            types[i] = event.type(i);
            starts[i + 1] = bodies.length;
        }
        bytes = Arrays.copyOf(bodies.array, bodies.length);
    }

    /** Whether an event of that hash says the same. */
    boolean isSame(AuditEvent event, long itsHash) {
        if (hash != itsHash || event.count() != types.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (event.type(i) != types[i] || !isBody(i, event)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBody(int i, AuditEvent event) {
        return Arrays.equals(
                bytes,
                starts[i],
                starts[i + 1],
                event.bytes(i),
                event.bodyStart(i),
                event.bodyEnd(i));
    }

    /**
     * Notes which lines of the summary count it, each as often as it does, for a part with its
     * values.
     */
    void found(int[] lines, SummaryCounts part) {
        found = lines;
        teller = part;
    }

    /** Notes that the summary of the log has its values. */
    void told() {
        isTold = true;
    }

    /**
     * The lines that count it where the summary of the log, or a part, has its values; else null.
     */
    int[] lines(SummaryCounts part) {
        return isTold || teller == part ? found : null;
    }
}
