// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.testing.Events;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of event: {@code NAME.log} as {@link EventJson} writes it in {@code NAME.json}, laid
 * out for people.
 *
 * <p>{@code -Dlibaudit4j.rewrite=true} writes these files anew. The log {@code raw} is written with
 * the lines themselves.
 */
class EventJsonGoldenTest {
    private static final Path LOGS = Path.of("src/test/resources/io/github/libaudit4j/json/events");

    @TestFactory
    Stream<DynamicTest> goldens() throws IOException {
        List<Path> logs = logs();
        assertThat(logs).isNotEmpty();
        return logs.stream()
                .map(log ->
                        DynamicTest.dynamicTest(log.getFileName().toString(), () -> check(log)));
    }

    private static void check(Path log) throws IOException {
        String pretty = written(log, Layout.PRETTY);
        Path golden = log.resolveSibling(log.getFileName().toString().replace(".log", ".json"));
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(golden, pretty);
        }
        assertThat(pretty).isEqualTo(Files.readString(golden));

        List<Object> documents = new ArrayList<>();
        written(log, Layout.LINES).lines().forEach(line -> documents.add(Json.parseObject(line)));
        assertThat(documents).hasSameSizeAs(Events.read(log));
        assertThat(Json.parse("[" + pretty.replace("\n}\n{", "\n},{") + "]")).isEqualTo(documents);
        assertThat(Yaml.parse(written(log, Layout.YAML))).isEqualTo(documents);
    }

    private static String written(Path log, Layout layout) {
        return Written.by(
                layout,
                json -> {
                    EventJson writer = new EventJson(json, log.endsWith("raw.log"));
                    for (AuditEvent event : Events.read(log)) {
                        writer.write(new Coalescer().coalesce(event));
                    }
                });
    }

    /** A log by its name. */
    static Path log(String name) {
        return LOGS.resolve(name + ".log");
    }

    /** All logs. */
    static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }
}
