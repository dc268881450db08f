// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is copied is what was written, as JSON and as ECS: of a log that repeats itself, one writer
 * for all events writes what one for each does, whose records nobody has seen before.
 */
class EventJsonRepeatedTest {
    private static final int TIMES =
            6; // bodies: seen, remembered, known; events: seen, kept, copied
    private static final long APART = 100_000_000;
    private static final int PART = 10_000_000;
    private static final Pattern SERIAL = Pattern.compile("(?m)(audit\\([0-9.]+:)(\\d+)");

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fixturesSeveralTimes(Layout layout) throws IOException {
        for (Path log : EventJsonGoldenTest.logs()) {
            assertSame(log.toString(), layout, manyTimes(Files.readAllBytes(log)));
        }
    }

    @ParameterizedTest
    @MethodSource
    void corpusSeveralTimes(String folder) throws IOException {
        byte[] log = manyTimes(Files.readAllBytes(Corpus.samples(folder)));
        assertSame(folder, Layout.LINES, log);
        assertSame(folder, Layout.YAML, log);
    }

    private static List<String> corpusSeveralTimes() {
        return Corpus.SAMPLES;
    }

    @Test
    void realLog() throws IOException {
        assertSame("real log", Layout.LINES, Events.realLog(PART));
    }

    private static void assertSame(String name, Layout layout, byte[] log) throws IOException {
        List<AuditEvent> events = Events.read(new ByteArrayInputStream(log));
        List<AuditEvent> fresh = new ArrayList<>();
        for (AuditEvent event : events) {
            fresh.add(parsedAgain(event));
        }
        String together = WrittenEvents.byOne(layout, false, events);
        StringBuilder documents = new StringBuilder();
        for (AuditEvent event : fresh) {
            documents.append(EcsDocuments.written(List.of(event), layout, false));
        }

        assertThat(together)
                .as(name)
                .isEqualTo(WrittenEvents.eachByItsOwn(layout, false, fresh))
                .isEqualTo(WrittenEvents.eachByItsOwn(layout, false, events));
        assertThat(EcsDocuments.written(events, layout, false))
                .as(name)
                .isEqualTo(documents.toString());
    }

    private static AuditEvent parsedAgain(AuditEvent event) {
        List<AuditRecord> records = new ArrayList<>();
        for (AuditRecord record : event.records()) {
            AuditRecord parsed = RecordParser.parse(record.bytes(), record.start(), record.end());
            assertThat(parsed.repeated()).isNull();
            records.add(parsed);
        }
        return AuditEvent.of(records);
    }

    /** The log again and again, each time with serials of its own. */
    static byte[] manyTimes(byte[] log) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < TIMES; i++) {
            long more = i * APART;
            Matcher serial = SERIAL.matcher(new String(log, ISO_8859_1));
            String again =
                    serial.replaceAll(id -> id.group(1) + (Long.parseLong(id.group(2)) + more));
            all.writeBytes(again.getBytes(ISO_8859_1));
            all.write('\n');
        }
        return all.toByteArray();
    }
}
