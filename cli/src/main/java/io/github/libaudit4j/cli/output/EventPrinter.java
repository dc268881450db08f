// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.event.AuditEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Prints events into bytes of its own until they are taken. Each thread that prints has one; what
 * they printed is put together in the order of the events.
 */
public final class EventPrinter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final EventForm form;

    /**
     * A printer.
     *
     * @param form makes the form for a stream
     */
    public EventPrinter(Function<OutputStream, EventForm> form) {
        this.form = form.apply(bytes);
    }

    /**
     * Prints an event.
     *
     * @param event the event
     * @throws IOException never, but for what the form throws
     */
    public void print(AuditEvent event) throws IOException {
        form.write(event);
    }

    /**
     * Moves all that was printed to a stream.
     *
     * @param out where it goes
     * @throws IOException if the stream fails
     */
    public void drainTo(OutputStream out) throws IOException {
        form.flush();
        bytes.writeTo(out);
        bytes.reset();
    }
}
