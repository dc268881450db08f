// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of joining: what {@code NAME.log} gives, and after which line, as {@code
 * NAME.expected} says.
 *
 * <p>{@code -Dlibaudit4j.rewrite=true} writes the expected files anew. {@code docs/events.md}
 * explains each rule and names its log.
 */
class RulesTest {
    private static final Path LOGS = Path.of("src/test/resources/io/github/libaudit4j/event");
    private static final Path PAGE = Path.of("../docs/events.md");
    private static final Map<String, Limits> LIMITS =
            Map.of(
                    "records-limit", Limits.DEFAULTS.withRecordsPerEvent(2),
                    "bytes-limit", Limits.DEFAULTS.withBytesPerEvent(200),
                    "open-limit", Limits.DEFAULTS.withOpenEvents(2),
                    "held-limit", Limits.DEFAULTS.withHeldBytes(2200));

    @TestFactory
    Stream<DynamicTest> gives() throws IOException {
        return logs().stream()
                .map(log -> DynamicTest.dynamicTest(name(log), () -> assertGives(log)));
    }

    @Test
    void everyLogIsExplained() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(logs()).hasSizeGreaterThan(10);
        assertThat(logs()).allSatisfy(log -> assertThat(page).contains("`" + name(log) + "`"));
        assertThat(logs().stream().map(RulesTest::name)).containsAll(LIMITS.keySet());
    }

    private static void assertGives(Path log) throws IOException {
        String actual = told(log);
        Path expected = log.resolveSibling(name(log) + ".expected");
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String told(Path log) throws IOException {
        StringBuilder out = new StringBuilder();
        Told told = new Told();
        Joiner joiner = new Joiner(LIMITS.getOrDefault(name(log), Limits.DEFAULTS), told);
        int line = 0;
        for (AuditRecord record : records(log)) {
            joiner.push(record);
            line++;
            write("after line " + line, told, out);
        }
        joiner.close();
        write("at the end", told, out);
        return out.toString();
    }

    private static List<AuditRecord> records(Path log) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            return Corpus.records(in, RecordReader.LONGEST_LINE);
        }
    }

    private static void write(String when, Told told, StringBuilder out) {
        for (String line : told.lines) {
            out.append(when).append(": ").append(line).append('\n');
        }
        told.lines.clear();
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }

    private static String name(Path log) {
        String file = log.getFileName().toString();
        return file.substring(0, file.length() - ".log".length());
    }
}
