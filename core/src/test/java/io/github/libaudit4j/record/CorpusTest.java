// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real logs, read a second time with plain regular expressions. */
class CorpusTest {
    private static final Pattern HEADER =
            Pattern.compile(
                    "(?:node=(\\S+) )?type=(\\S+) msg=audit\\((\\d+)\\.(\\d{3}):(\\d+)\\):.*");
    private static final Pattern ADDED =
            Pattern.compile("([A-Z_-]+)=(?:\"([^\"]*)\"|\\{ (.*) }|(\\S+))(?: |$)");
    private static final Pattern KERNEL = Pattern.compile("(\\S+?)=(?:\"([^\"]*)\"|(\\S*))(?: |$)");

    private static List<Path> auditdLogs() {
        List<Path> logs = new ArrayList<>(Shared.corpusLogs());
        logs.add(Shared.path("corpus/overload-3.0.9/audit-all.log"));
        logs.add(Shared.path("corpus/overload-3.0.9/daemon-abort.log"));
        return logs;
    }

    private static Stream<Path> enrichedLogs() {
        return Shared.corpusLogs().stream().filter(log -> log.toString().contains("enriched"));
    }

    @ParameterizedTest
    @MethodSource("auditdLogs")
    void everyLineIsOneRecord(Path log) throws IOException {
        List<byte[]> lines = Shared.lines(log);

        try (RecordReader reader = new RecordReader(Files.newInputStream(log))) {
            for (int i = 0; i < lines.size(); i++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.unit()).isEqualTo(RecordReader.Unit.RECORD);
                assertThat(reader.line()).isEqualTo(i + 1);
                assertThat(reader.record().joined()).isFalse();
                assertThat(reader.record().toString()).isEqualTo(new String(lines.get(i), UTF_8));
                assertHeader(reader.record());
                Sound.check(reader.record());
            }
            assertThat(reader.next()).isFalse();
        }
    }

    private static void assertHeader(AuditRecord record) {
        Matcher header = HEADER.matcher(record.toString());
        assertThat(header.matches()).isTrue();
        String node = header.group(1);
        assertThat(record.node()).isEqualTo("(null)".equals(node) ? null : node);
        assertThat(typeAsWritten(record)).isEqualTo(header.group(2));
        assertThat(record.millis()).isEqualTo(Long.parseLong(header.group(3) + header.group(4)));
        assertThat(record.serial()).isEqualTo(Long.parseLong(header.group(5)));
    }

    private static String typeAsWritten(AuditRecord record) {
        int length = record.typeEnd() - record.typeStart();
        return new String(record.bytes(), record.typeStart(), length, UTF_8);
    }

    @ParameterizedTest
    @MethodSource("enrichedLogs")
    void whatAuditdAddedIsTheTailAfterItsSeparator(Path log) throws IOException {
        int added = 0;
        for (byte[] line : Shared.lines(log)) {
            String text = new String(line, UTF_8);
            int separator = text.indexOf(0x1D);
            List<String> expected = new ArrayList<>();
            if (separator >= 0) {
                Matcher field = ADDED.matcher(text).region(separator + 1, text.length());
                while (field.lookingAt()) {
                    expected.add(field.group(1) + "=" + firstOf(field, 2, 3, 4));
                    field.region(field.end(), text.length());
                }
                assertThat(field.regionStart()).isEqualTo(text.length());
            }
            assertThat(fields(RecordParser.parse(text), Section.ENRICHED)).isEqualTo(expected);
            added += expected.size();
        }
        assertThat(added).isGreaterThan(1000);
    }

    @ParameterizedTest
    @MethodSource("auditdLogs")
    void whatTheKernelWroteIsTheWordsBeforeTheMessage(Path log) throws IOException {
        for (byte[] line : Shared.lines(log)) {
            String text = new String(line, UTF_8);
            int end = text.indexOf(0x1D) < 0 ? text.length() : text.indexOf(0x1D);
            int message = text.indexOf(" msg='");
            Matcher field = KERNEL.matcher(text);
            field.region(text.indexOf("): ") + 3, message < 0 ? end : message);
            List<String> expected = new ArrayList<>();
            while (field.find()) {
                expected.add(field.group(1) + "=" + firstOf(field, 2, 3));
            }
            assertThat(fields(RecordParser.parse(text), Section.BODY)).isEqualTo(expected);
        }
    }

    @Test
    void everyRecordOfTheReferenceLogsIsRead() throws IOException {
        int records = 0;
        List<String> unreadable = new ArrayList<>();
        for (Path log : Shared.files("reference/go-libaudit", ".log")) {
            try (RecordReader reader = new RecordReader(Files.newInputStream(log))) {
                while (reader.next()) {
                    if (reader.unit() == RecordReader.Unit.RECORD) {
                        Sound.check(reader.record());
                        records++;
                    } else {
                        unreadable.add(reader.unit() + ": " + text(reader));
                    }
                }
            }
        }
        assertThat(records).isEqualTo(139);
        assertThat(unreadable).containsExactly("UNREADABLE: type=UNKNOWN[1329] msg=?\n");
    }

    private static String text(RecordReader reader) {
        return new String(reader.bytes(), reader.start(), reader.end() - reader.start(), UTF_8);
    }

    @Test
    void everyRecordOfTheReferenceEventsIsRead() throws IOException {
        int records = 0;
        for (Path events : Shared.files("reference/go-libaudit/aucoalesce", ".yaml")) {
            for (String line : Files.readAllLines(events)) {
                if (line.strip().startsWith("type=")) {
                    Sound.check(RecordParser.parse(line));
                    records++;
                }
            }
        }
        assertThat(records).isEqualTo(123);
    }

    private static List<String> fields(AuditRecord record, Section section) {
        return record.fields().stream()
                .filter(field -> field.section() == section && field.form() != Form.TEXT)
                .map(field -> field.name() + "=" + field.value())
                .toList();
    }

    private static String firstOf(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new AssertionError(matcher.group());
    }
}
