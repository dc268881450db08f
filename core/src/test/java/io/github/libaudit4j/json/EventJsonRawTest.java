// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Events;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object holds its lines, and these make the same object again. */
class EventJsonRawTest {

    @Test
    void ofFixtures() throws IOException {
        for (Path log : EventJsonGoldenTest.logs()) {
            assertComeBack(Events.read(log));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2"})
    void ofCorpus(String folder) throws IOException {
        assertComeBack(Events.read(Corpus.samples(folder)));
    }

    private static void assertComeBack(List<AuditEvent> events) {
        assertThat(events).isNotEmpty();
        for (AuditEvent event : events) {
            String written = written(event);
            AuditEvent again = joined(lines(Json.parseObject(written)));
            assertThat(again.count()).isEqualTo(event.count());
            assertThat(written(again)).isEqualTo(written);
        }
    }

    private static String written(AuditEvent event) {
        return WrittenEvents.byOne(Layout.LINES, true, List.of(event)).strip();
    }

    /** The lines of an object, by their bytes where no JSON string can hold them. */
    private static List<byte[]> lines(Map<String, Object> object) {
        List<byte[]> lines = new ArrayList<>();
        if (object.get("raw_hex") instanceof List<?> hex) {
            hex.forEach(line -> lines.add(HexFormat.of().parseHex(line.toString())));
        } else {
            List<?> raw = (List<?>) object.get("raw");
            raw.forEach(line -> lines.add(line.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return lines;
    }

    private static AuditEvent joined(List<byte[]> lines) {
        List<AuditEvent> events = new ArrayList<>();
        try (Reassembler reassembler = new Reassembler(events::add)) {
            for (byte[] line : lines) {
                reassembler.push(RecordParser.parse(line, 0, line.length));
            }
        }
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
