// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.output.EventPrinter;
import io.github.libaudit4j.cli.search.Part.Examined;
import io.github.libaudit4j.cli.search.Part.Purpose;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A search, whoever reads the events: it says what may be left out, and takes what was found.
 *
 * <p>A reader makes a {@link Part} for each of its threads, adds events to it in the order of the
 * log, and gives the parts back in that order too. {@link #part} may be called by any thread, all
 * else by one at a time.
 *
 * <pre>{@code
 * Part part = search.part();
 * part.add(event);
 * boolean more = search.take(part); // empty now: it can be used again
 * }</pre>
 */
public final class Search implements Closeable, Flushable {
    private static final int MOST_WAITING = 1 << 8;

    private final Condition condition;
    private final Purpose purpose;
    private final Choice choice; // null where all that is found is printed
    private final Supplier<EventPrinter> printers; // null where nothing is printed
    private final EventPrinter printer; // of what is chosen
    private final OutputStream out;
    private long found;
    private int waiting; // events that are printed and not yet written
    private boolean isClosed;

    private Search(
            Condition condition,
            Purpose purpose,
            Choice choice,
            Supplier<EventPrinter> printers,
            OutputStream out) {
        this.condition = condition;
        this.purpose = purpose;
        this.choice = choice;
        this.printers = printers;
        this.printer = choice == null ? null : printers.get();
        this.out = out;
    }

    /**
     * Counts what is found, and prints the number when it is closed.
     *
     * @param condition what is looked for
     * @param out where the number goes; needs no buffer
     * @return the search
     */
    public static Search counting(Condition condition, OutputStream out) {
        return new Search(condition, Purpose.COUNT, null, null, out);
    }

    /**
     * Prints what is found.
     *
     * @param condition what is looked for
     * @param selection which of it
     * @param printers makes a printer for each thread that prints
     * @param out where it goes; needs no buffer
     * @return the search
     */
    public static Search printing(
            Condition condition,
            Selection selection,
            Supplier<EventPrinter> printers,
            OutputStream out) {
        Purpose purpose =
                selection.isAll()
                        ? Purpose.PRINT
                        : selection.around() > 0 ? Purpose.CHOOSE_OF_ALL : Purpose.CHOOSE;
        return new Search(condition, purpose, selection.choice(), printers, out);
    }

    /**
     * What each event shows that this wants to see: an event that shows none of it may be left out.
     *
     * @return the clues of the condition; none where events beside those that are found are printed
     */
    public Clues clues() {
        return purpose == Purpose.CHOOSE_OF_ALL ? Clues.NONE : condition.clues();
    }

    /**
     * A place for what one thread finds.
     *
     * @return a new one, empty
     */
    public Part part() {
        return new Part(condition, purpose, purpose == Purpose.PRINT ? printers.get() : null);
    }

    /**
     * Prints what is to be printed before any event.
     *
     * @param heading such as the names of columns
     * @throws IOException if the output fails
     */
    public void begin(String heading) throws IOException {
        out.write(heading.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes what was found in the next events.
     *
     * @param part of this search; it is empty afterwards
     * @return false where no more is wanted
     * @throws IOException if the output fails
     */
    public boolean take(Part part) throws IOException {
        if (purpose == Purpose.PRINT) {
            part.printer.drainTo(out);
        } else {
            for (Examined each : part.events) {
                choose(each.event(), each.isFound());
            }
            drainChosen();
        }
        if (choice == null) {
            found += part.found;
        }
        part.clear();
        return !isDone();
    }

    private void choose(AuditEvent event, boolean isFound) throws IOException {
        if (!isDone()) {
            found += isFound && choice.wantsMore() ? 1 : 0;
            choice.take(event, isFound, this::print);
        }
    }

    private void print(AuditEvent event) throws IOException {
        printer.print(event);
        waiting++;
    }

    private void drainChosen() throws IOException {
        if (waiting >= MOST_WAITING) {
            waiting = 0;
            printer.drainTo(out);
        }
    }

    /**
     * Whether nothing more will be printed.
     *
     * @return true once the first events that were asked for are there
     */
    public boolean isDone() {
        return choice != null && choice.isDone();
    }

    /**
     * How many events were found.
     *
     * @return those that were taken so far
     */
    public long found() {
        return found;
    }

    @Override
    public void flush() throws IOException {
        if (printer != null) {
            printer.drainTo(out);
        }
        out.flush();
    }

    /** Prints what is kept to the end; the second call does nothing. */
    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        if (choice != null) {
            choice.end(this::print);
        }
        if (purpose == Purpose.COUNT) {
            out.write((found + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        flush();
        out.close();
    }
}
