// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.cli.output.EventForm;
import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;

/** Gives events to a search one after another, from one thread. */
public final class SearchForm implements EventForm {
    private final Search search;
    private final Part part;
    private final boolean isEach;

    /**
     * A form for one search.
     *
     * @param search takes the events
     * @param isEach whether each event that is printed is to be seen at once
     */
    public SearchForm(Search search, boolean isEach) {
        this.search = search;
        this.part = search.part();
        this.isEach = isEach;
    }

    @Override
    public void write(AuditEvent event) throws IOException {
        if (search.isDone()) {
            return;
        }
        part.add(event);
        if (isEach) {
            flush();
        } else if (part.isDue()) {
            search.take(part);
        }
    }

    @Override
    public boolean isDone() {
        return search.isDone();
    }

    @Override
    public void flush() throws IOException {
        search.take(part);
        search.flush();
    }

    @Override
    public void close() throws IOException {
        search.take(part);
        search.close();
    }
}
