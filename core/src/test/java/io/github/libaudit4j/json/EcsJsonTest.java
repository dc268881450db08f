// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of event: {@code NAME.log} as {@link EcsJson} writes it in {@code NAME.ecs.json}.
 * {@code -Dlibaudit4j.rewrite=true} writes these files anew.
 */
class EcsJsonTest {
    private static final Path FIXTURES = Path.of("src/test/resources/io/github/libaudit4j");
    private static final EcsSchema SCHEMA = new EcsSchema();
    private static final int TIMES = 6;

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }

    static List<Path> goldens() throws IOException {
        return logs(FIXTURES.resolve("json/ecs"));
    }

    /** Those of the grammar, of records and of the joining of events, too. */
    static List<Path> fixtures() throws IOException {
        return logs(FIXTURES);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void golden(Path log) throws IOException {
        List<AuditEvent> events = EcsDocuments.events(Files.readAllBytes(log), 1);
        String lines = EcsDocuments.written(events, Layout.LINES, false);
        Path golden = log.resolveSibling(log.getFileName().toString().replace(".log", ".ecs.json"));
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(golden, lines);
        }

        assertThat(lines).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyDocumentIsEcs(Path log) throws IOException {
        for (String line : EcsDocuments.of(Files.readAllBytes(log))) {
            assertThat(line.codePoints().noneMatch(Strings::mustBeEscaped)).as(line).isTrue();
            assertThat(SCHEMA.faults(Json.parseObject(line))).as(line).isEmpty();
        }
    }

    /** What is copied is what was written. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void aLogReadAgainIsTheSame(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        for (Layout layout : Layout.values()) {
            String once = EcsDocuments.written(EcsDocuments.events(bytes, 1), layout, false);
            String often = EcsDocuments.written(EcsDocuments.events(bytes, TIMES), layout, false);

            assertThat(often).isEqualTo(once.repeat(TIMES));
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void everyLayoutSaysTheSame(Path log) throws IOException {
        List<AuditEvent> events = EcsDocuments.events(Files.readAllBytes(log), 1);
        List<Object> documents = new ArrayList<>();
        EcsDocuments.written(events, Layout.LINES, true)
                .lines()
                .forEach(line -> documents.add(Json.parse(line)));
        String pretty = EcsDocuments.written(events, Layout.PRETTY, true);

        assertThat(Yaml.parse(EcsDocuments.written(events, Layout.YAML, true)))
                .isEqualTo(documents);
        assertThat(Json.parse("[" + pretty.replace("\n}\n{", "\n},{") + "]")).isEqualTo(documents);
    }

    @Test
    void rawLinesAreOneString() throws IOException {
        byte[] log = Files.readAllBytes(FIXTURES.resolve("json/ecs/execve.log"));
        List<AuditEvent> events = EcsDocuments.events(log, 1);
        Map<String, Object> with =
                Json.parseObject(EcsDocuments.written(events, Layout.LINES, true).strip());
        Map<?, ?> event = (Map<?, ?>) with.get("event");

        assertThat(SCHEMA.faults(with)).isEmpty();
        assertThat(event.remove("original")).isEqualTo(new String(log).strip());
        assertThat(with).isEqualTo(Json.parse(EcsDocuments.of(log).get(0)));
    }
}
