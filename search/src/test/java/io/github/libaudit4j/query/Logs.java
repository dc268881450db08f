// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Events to ask about. Those of a real kernel lie in a folder {@code shared} beside the code. */
final class Logs {
    private static final List<String> CORPUS =
            List.of(
                    "raw-3.0.9/samples.log",
                    "enriched-3.0.9/samples.log",
                    "enriched-node-4.2.2/samples.log",
                    "overload-3.0.9/audit-all.log");

    private Logs() {}

    /** The event of bodies with their types before them, {@code CWD cwd="/"}. */
    static AuditEvent event(String... bodies) {
        List<AuditRecord> records = new ArrayList<>();
        for (String body : bodies) {
            String type = body.substring(0, body.indexOf(' '));
            String rest = body.substring(type.length());
            records.add(
                    RecordParser.parse("type=" + type + " msg=audit(1795389786.747:51):" + rest));
        }
        return AuditEvent.of(records);
    }

    /** What an event has of a field, as written, with no names known. */
    static List<String> raw(AuditEvent event, String field) {
        List<String> texts = new ArrayList<>();
        FieldValues values = new FieldValues(IdNames.none());
        for (values.start(event, EventFields.of(field)); values.next(); ) {
            texts.add(values.raw());
        }
        return texts;
    }

    /** What an event has of a field, with what it means. */
    static List<String> interpreted(AuditEvent event, String field) {
        List<String> texts = new ArrayList<>();
        FieldValues values = new FieldValues(IdNames.none());
        for (values.start(event, EventFields.of(field)); values.next(); ) {
            texts.add(values.interpreted());
        }
        return texts;
    }

    /** All events of the corpus; skips the test where there is none. */
    static List<AuditEvent> corpus() throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        for (String log : CORPUS) {
            events.addAll(events(Files.newInputStream(path("corpus/" + log))));
        }
        return events;
    }

    /** All events of a log; closes it. */
    static List<AuditEvent> events(InputStream log) throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        try (EventReader reader = new EventReader(new RecordReader(log))) {
            while (reader.next()) {
                events.add(reader.event());
            }
        }
        return events;
    }

    private static Path path(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared").resolve(name))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "no shared/" + name + " beside the repository");
        return folder.resolve("shared").resolve(name);
    }
}
