// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.output.EventPrinter;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.table.RecordTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one thread makes of events that follow each other, until it is their turn: it finds those
 * that are looked for, and prints them where it is sure that they will be printed.
 *
 * <p>For one thread at a time.
 */
public final class Part {
    private static final int MOST = 1 << 8; // events that one thread lets wait

    private final Condition condition;
    private final Purpose purpose;
    final EventPrinter printer;
    final List<Examined> events = new ArrayList<>();
    long found;
    private int waiting;

    /** What a search is for. */
    enum Purpose {
        /** The number of events. */
        COUNT,
        /** All events that are found. */
        PRINT,
        /** Some of those that are found. */
        CHOOSE,
        /** Some of all events. */
        CHOOSE_OF_ALL
    }

    /**
     * An event that a search chooses from.
     *
     * @param event the event
     * @param isFound whether it is looked for
     */
    record Examined(AuditEvent event, boolean isFound) {}

    Part(Condition condition, Purpose purpose, EventPrinter printer) {
        this.condition = condition;
        this.purpose = purpose;
        this.printer = printer;
    }

    /**
     * Examines the next event.
     *
     * @param event the event
     * @throws IOException never, but for what printing throws
     */
    public void add(AuditEvent event) throws IOException {
        if (isOnlyMark(event)) {
            return;
        }
        boolean isFound = condition.test(event);
        if (isFound) {
            found++;
            waiting++;
        }
        if (purpose == Purpose.CHOOSE_OF_ALL || isFound && purpose == Purpose.CHOOSE) {
            events.add(new Examined(event, isFound));
        } else if (isFound && purpose == Purpose.PRINT) {
            printer.print(event);
        }
    }

    /** What is left of an event whose records are elsewhere: nothing to find. */
    private static boolean isOnlyMark(AuditEvent event) {
        return event.count() == 1 && event.type(0) == RecordTypes.EOE;
    }

    /**
     * Whether a thread that has no others beside it should let the search take this now.
     *
     * @return true after some events
     */
    public boolean isDue() {
        return purpose == Purpose.PRINT ? waiting >= MOST : !events.isEmpty();
    }

    void clear() {
        events.clear();
        found = 0;
        waiting = 0;
    }
}
