// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents of a log, whose records are joined by node, time and serial alone. */
final class EcsDocuments {
    private static final Coalescer COALESCER = new Coalescer();

    private EcsDocuments() {}

    /** The documents of a log, a line each. */
    static List<String> of(String log) throws IOException {
        return of(log.getBytes(StandardCharsets.UTF_8));
    }

    /** The documents of a log, a line each. */
    static List<String> of(byte[] log) throws IOException {
        return written(events(log, 1), Layout.LINES, false).lines().toList();
    }

    /** All that one writer makes of some events. */
    static String written(List<AuditEvent> events, Layout layout, boolean raw) throws IOException {
        return written(events, layout, raw, COALESCER);
    }

    /** The same, with names or a table of one's own. */
    static String written(List<AuditEvent> events, Layout layout, boolean raw, Coalescer coalescer)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out, layout)) {
            EcsJson writer = new EcsJson(json, raw);
            for (AuditEvent event : events) {
                writer.write(coalescer.coalesce(event));
            }
        }
        return Written.decoded(out);
    }

    /** The events of a log that one reader reads that many times, one after another. */
    static List<AuditEvent> events(byte[] log, int times) throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            many.writeBytes(log);
            many.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        }
        List<AuditRecord> records = records(many.toByteArray());
        List<AuditEvent> events = new ArrayList<>();
        int each = records.size() / times;
        for (int i = 0; i < times; i++) {
            events.addAll(joined(records.subList(i * each, (i + 1) * each)));
        }
        return events;
    }

    private static List<AuditRecord> records(byte[] log) throws IOException {
        List<AuditRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(log))) {
            while (reader.next()) {
                if (reader.unit() == Unit.RECORD) {
                    records.add(reader.record().copy());
                }
            }
        }
        return records;
    }

    private static List<AuditEvent> joined(List<AuditRecord> records) {
        Map<String, List<AuditRecord>> byId = new LinkedHashMap<>();
        for (AuditRecord record : records) {
            String id = record.node() + " " + record.millis() + ":" + record.serial();
            byId.computeIfAbsent(id, each -> new ArrayList<>()).add(record);
        }
        return byId.values().stream().map(AuditEvent::of).toList();
    }
}
