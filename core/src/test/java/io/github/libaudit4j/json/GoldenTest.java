// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of record: {@code NAME.log} as {@link RecordJson} writes it in {@code NAME.json} and
 * as {@link FlatJson} writes it in {@code NAME.flat.json}.
 *
 * <p>{@code -Dlibaudit4j.rewrite=true} writes these files anew. The log {@code cut} is read with a
 * limit of 128 bytes, and {@code raw} is written with the lines themselves.
 */
class GoldenTest {
    private static final Path LOGS = Path.of("src/test/resources/io/github/libaudit4j/json");
    private static final int SHORT = 128;

    @TestFactory
    Stream<DynamicTest> nested() throws IOException {
        return tests(
                ".json",
                (log, json) -> {
                    RecordJson writer = new RecordJson(json, log.endsWith("raw.log"));
                    for (AuditRecord record : records(log)) {
                        writer.write(record);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> flat() throws IOException {
        return tests(
                ".flat.json",
                (log, json) -> {
                    FlatJson writer = new FlatJson(json);
                    for (AuditRecord record : records(log)) {
                        writer.write(record);
                    }
                });
    }

    private interface Writing {
        void write(Path log, JsonWriter json) throws IOException;
    }

    private static Stream<DynamicTest> tests(String ending, Writing writing) throws IOException {
        List<Path> logs = logs();
        assertThat(logs).isNotEmpty();
        return logs.stream()
                .map(log ->
                        DynamicTest.dynamicTest(
                                log.getFileName() + ending, () -> check(log, ending, writing)));
    }

    private static void check(Path log, String ending, Writing writing) throws IOException {
        String lines = Written.by(Layout.LINES, json -> writing.write(log, json));
        Path golden = log.resolveSibling(log.getFileName().toString().replace(".log", ending));
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(golden, lines);
        }
        assertThat(lines).isEqualTo(Files.readString(golden));

        List<Object> documents = new ArrayList<>();
        lines.lines().forEach(line -> documents.add(Json.parseObject(line)));
        assertThat(documents).hasSameSizeAs(records(log));
        String yaml = Written.by(Layout.YAML, json -> writing.write(log, json));
        assertThat(Yaml.parse(yaml)).isEqualTo(documents);
        String pretty = Written.by(Layout.PRETTY, json -> writing.write(log, json));
        assertThat(Json.parse("[" + pretty.replace("\n}\n{", "\n},{") + "]")).isEqualTo(documents);
    }

    private static List<AuditRecord> records(Path log) throws IOException {
        int longest = log.endsWith("cut.log") ? SHORT : RecordReader.LONGEST_LINE;
        try (InputStream in = Files.newInputStream(log)) {
            return Corpus.records(in, longest);
        }
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }
}
