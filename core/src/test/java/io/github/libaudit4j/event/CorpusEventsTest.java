// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.table.RecordTypes;
import io.github.libaudit4j.testing.Corpus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real logs, whose lines are put together a second time by their ids alone. */
class CorpusEventsTest {
    private static final Pattern ID =
            Pattern.compile("(?:node=(\\S+) )?type=\\S+ msg=audit\\(([^)]+)\\).*");

    private static final String RAW = "corpus/raw-3.0.9/samples.log";

    /** The lines of each id, in the order of their first. */
    private static Map<String, String> byId(Path log) throws IOException {
        Map<String, String> events = new LinkedHashMap<>();
        for (String line : Files.readAllLines(log)) {
            Matcher id = ID.matcher(line);
            assertThat(id.matches()).as(line).isTrue();
            events.merge(id.group(1) + id.group(2), line, (all, more) -> all + "\n" + more);
        }
        return events;
    }

    private static List<AuditEvent> events(InputStream in, EventCounts[] counts)
            throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        try (EventReader reader = new EventReader(new RecordReader(in))) {
            while (reader.next()) {
                events.add(reader.event());
            }
            counts[0] = reader.counts();
            assertThat(reader.unreadable()).isZero();
        }
        return events;
    }

    /** {@code samples.log} is a choice of events, so that serials are missing. */
    @ParameterizedTest
    @CsvSource({
        RAW + ", 648, 1662, 7",
        "corpus/enriched-3.0.9/samples.log, 647, 1662, 7",
        "corpus/enriched-node-4.2.2/samples.log, 651, 1659, 9",
        "corpus/overload-3.0.9/audit-all.log, 1394, 0, 152",
    })
    void anIdAnEvent(String name, int count, long missing, long incomplete) throws IOException {
        Path log = Corpus.path(name);
        EventCounts[] counts = new EventCounts[1];

        List<AuditEvent> events = events(Files.newInputStream(log), counts);

        assertThat(events)
                .map(AuditEvent::toString)
                .containsExactlyInAnyOrderElementsOf(byId(log).values())
                .hasSize(count);
        long records = Files.readAllLines(log).size();
        assertThat(counts[0])
                .isEqualTo(new EventCounts(records, count, incomplete, missing, 0, 0, 0, 0, 0));
    }

    /** What the kernel sent, EOE records included, while auditd wrote the logs. */
    @ParameterizedTest
    @ValueSource(strings = {"raw-3.0.9", "enriched-3.0.9", "enriched-node-4.2.2"})
    void netlinkCapture(String name) throws IOException {
        Told told = new Told();
        Reassembler reassembler = new Reassembler(told);
        int datagrams = 0;
        int marks = 0;
        try (InputStream in =
                new GZIPInputStream(
                        Files.newInputStream(Corpus.path("corpus/" + name + "/netlink.cap.gz")))) {
            ByteBuffer capture = ByteBuffer.wrap(in.readAllBytes()).order(LITTLE_ENDIAN);
            for (int at = 8; at < capture.capacity(); datagrams++) {
                int from = at + 4;
                at = from + capture.getInt(at);
                int type = capture.getShort(from + 4);
                reassembler.push(type, capture.array(), from + 16, at);
                marks += type == RecordTypes.EOE ? 1 : 0;
            }
        }
        reassembler.close();

        assertThat(told.losses).isEmpty();
        assertThat(told.events).hasSize(2370);
        assertThat(told.events).map(AuditEvent::serial).doesNotHaveDuplicates();
        assertThat(reassembler.counts())
                .isEqualTo(new EventCounts(datagrams, 2370, 26, 0, 0, 0, 0, 1, 0));
        assertThat(told.lines).filteredOn(line -> line.endsWith(" EOE")).hasSize(marks - 1);
    }

    /** An event that is written and joined again from its lines is the same. */
    @ParameterizedTest
    @ValueSource(strings = {RAW, "corpus/enriched-node-4.2.2/samples.log"})
    void againFromItsLines(String name) throws IOException {
        EventCounts[] counts = new EventCounts[1];
        for (AuditEvent event : events(Files.newInputStream(Corpus.path(name)), counts)) {
            byte[] lines = event.toString().getBytes(StandardCharsets.UTF_8);

            List<AuditEvent> again = events(new ByteArrayInputStream(lines), counts);

            assertThat(again).singleElement().hasToString(event.toString());
            assertThat(Told.line(again.get(0))).isEqualTo(Told.line(event));
        }
    }
}
