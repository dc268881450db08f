// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.scan.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads inputs for a search on all processors, and of most records only what shows. */
final class ScanSource implements EventSource {
    private final ScannedLogs logs;

    ScanSource(ScannedLogs logs) {
        this.logs = logs;
    }

    @Override
    public void read(Search search) throws IOException {
        logs.read(search.clues(), new Parts(search));
        search.close();
    }

    /** The parts of a search, each used again when it was taken. */
    private static final class Parts implements Answer<Part> {
        private final Search search;
        private final ConcurrentLinkedQueue<Part> unused = new ConcurrentLinkedQueue<>();

        Parts(Search search) {
            this.search = search;
        }

        @Override
        public Part make(List<AuditEvent> shown) {
            Part free = unused.poll();
            Part part = free == null ? search.part() : free;
            try {
                for (int i = 0; i < shown.size(); i++) {
                    part.add(shown.get(i));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return part;
        }

        @Override
        public boolean take(Part part) throws IOException {
            boolean isMore = search.take(part);
            unused.add(part);
            return isMore;
        }
    }
}
