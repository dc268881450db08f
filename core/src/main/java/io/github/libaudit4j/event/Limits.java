// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

/**
 * How much a {@link Reassembler} holds, and for how long.
 *
 * <pre>{@code
 * Limits.DEFAULTS.withTimeoutMillis(10_000)
 * }</pre>
 *
 * @param openEvents the most events that are held; beyond them the oldest is given out as it is
 * @param heldBytes the most bytes that all held events take, by an estimate; beyond them the oldest
 *     event is given out as it is
 * @param recordsPerEvent the most records of one event; those beyond are dropped and counted
 * @param bytesPerEvent the most bytes of one event's records as they were written; records that do
 *     not fit are dropped and counted
 * @param timeoutMillis how long after its first record an event without a visible end is given out:
 *     milliseconds of its log's time, or of the clock that {@link Reassembler#maintain} is told.
 *     auditd.conf calls it {@code end_of_event_timeout}
 */
public record Limits(
        int openEvents, long heldBytes, int recordsPerEvent, int bytesPerEvent, int timeoutMillis) {

    /** 65,536 events, 64 MiB, 8,192 records and 16 MiB an event, 2 seconds. */
    public static final Limits DEFAULTS = new Limits(1 << 16, 1L << 26, 1 << 13, 1 << 24, 2000);

    /** Checks that each limit is at least 1. */
    public Limits {
        atLeastOne("openEvents", openEvents);
        atLeastOne("heldBytes", heldBytes);
        atLeastOne("recordsPerEvent", recordsPerEvent);
        atLeastOne("bytesPerEvent", bytesPerEvent);
        atLeastOne("timeoutMillis", timeoutMillis);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + " is not at least 1");
        }
    }

    /**
     * The same with another number of open events.
     *
     * @param most at least 1
     * @return new limits
     */
    public Limits withOpenEvents(int most) {
        return new Limits(most, heldBytes, recordsPerEvent, bytesPerEvent, timeoutMillis);
    }

    /**
     * The same with another number of bytes for all open events.
     *
     * @param most at least 1
     * @return new limits
     */
    public Limits withHeldBytes(long most) {
        return new Limits(openEvents, most, recordsPerEvent, bytesPerEvent, timeoutMillis);
    }

    /**
     * The same with another number of records an event.
     *
     * @param most at least 1
     * @return new limits
     */
    public Limits withRecordsPerEvent(int most) {
        return new Limits(openEvents, heldBytes, most, bytesPerEvent, timeoutMillis);
    }

    /**
     * The same with another number of bytes an event.
     *
     * @param most at least 1
     * @return new limits
     */
    public Limits withBytesPerEvent(int most) {
        return new Limits(openEvents, heldBytes, recordsPerEvent, most, timeoutMillis);
    }

    /**
     * The same with another time-out.
     *
     * @param millis at least 1
     * @return new limits
     */
    public Limits withTimeoutMillis(int millis) {
        return new Limits(openEvents, heldBytes, recordsPerEvent, bytesPerEvent, millis);
    }
}
