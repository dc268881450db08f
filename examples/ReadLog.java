// SPDX-License-Identifier: Apache-2.0

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.coalesce.Summary;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.record.RecordReader;

/** Tells the events of a log: who did what to what, with which result. */
void main(String[] args) throws IOException {
    Coalescer coalescer = new Coalescer();
    RecordReader records = new RecordReader(Files.newInputStream(Path.of(args[0])));
    try (EventReader events = new EventReader(records)) {
        while (events.next()) {
            Summary event = coalescer.coalesce(events.event());
            IO.println(
                    "%d: %s %s %s: %s"
                            .formatted(
                                    events.event().serial(),
                                    event.actor().primary(),
                                    event.action(),
                                    event.object().primary(),
                                    event.result()));
        }
    }
}
