// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.Layout;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The events of {@code events/}: each is a log, and beside it the event and its warnings that
 * go-libaudit's rules come to. Those that end with {@code -names} have the names of {@code passwd}
 * and {@code group}. {@code -Dlibaudit4j.rewrite=true} writes anew what is expected.
 */
class EventCasesTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/io/github/libaudit4j/compat/events");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theEventIsAsExpected(String name) throws IOException {
        Path golden = FOLDER.resolve(name + ".json");
        Map<String, Object> actual = entry(name);
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            write(golden, actual);
        }
        assertThat(actual).isEqualTo(Json.parse(Files.readString(golden)));
    }

    private static Map<String, Object> entry(String name) throws IOException {
        List<String> lines =
                Files.readAllLines(FOLDER.resolve(name + ".log"), StandardCharsets.ISO_8859_1);
        List<GoLibauditMessage> messages = GoLines.messages(lines);
        GoEvent event =
                name.endsWith("-names")
                        ? GoCoalescer.coalesce(messages, names("passwd"), names("group"))
                        : GoCoalescer.coalesce(messages);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("event", event.toMap());
        entry.put("warnings", event.warnings());
        return entry;
    }

    private static GoNames names(String file) {
        return GoNameFile.read(FOLDER.resolve(file));
    }

    private static void write(Path golden, Map<String, Object> entry) throws IOException {
        try (OutputStream out = Files.newOutputStream(golden);
                JsonWriter json = new JsonWriter(out, Layout.PRETTY)) {
            json.value(entry);
            json.endDocument();
        }
    }
}
