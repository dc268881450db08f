// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** go-libaudit's own events and what it makes of them; they are not part of the project. */
class EventGoldenTest {
    private static final String INPUT = ".yaml";
    private static final String GOLDEN = ".json.golden";

    @TestFactory
    List<DynamicTest> everyEventIsAsItsGoldenSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path input : inputs()) {
            String name = input.getFileName().toString();
            List<?> goldens = goldens(input);
            List<Map<String, Object>> actual = actual(input);
            assertThat(actual).hasSameSizeAs(goldens);
            for (int i = 0; i < actual.size(); i++) {
                Object expected = goldens.get(i);
                Map<String, Object> entry = actual.get(i);
                tests.add(
                        dynamicTest(
                                name + ": " + entry.get("test_name"),
                                () -> assertThat(entry).isEqualTo(expected)));
            }
        }
        return tests;
    }

    @Test
    void thereAre48Cases() throws IOException {
        int cases = 0;
        for (Path input : inputs()) {
            cases += goldens(input).size();
        }
        assertThat(cases).isEqualTo(48);
    }

    private static List<Map<String, Object>> actual(Path input) throws IOException {
        List<Map<String, Object>> entries = new ArrayList<>();
        YamlCases.read(Files.readString(input, StandardCharsets.ISO_8859_1))
                .forEach((name, lines) -> entries.add(entry(name, lines)));
        return entries;
    }

    private static Map<String, Object> entry(String name, List<String> lines) {
        GoEvent event = GoCoalescer.coalesce(GoLines.messages(lines));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("test_name", name);
        entry.put("event", Json.parse(printed(event)));
        if (!event.warnings().isEmpty()) {
            entry.put("warnings", event.warnings().stream().sorted().toList());
        }
        return entry;
    }

    private static String printed(GoEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out)) {
            json.value(event.toMap());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<?> goldens(Path input) throws IOException {
        String golden = input.getFileName().toString().replace(INPUT, GOLDEN);
        return (List<?>) Json.parse(Files.readString(input.resolveSibling(golden)));
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(Corpus.path("reference/go-libaudit/aucoalesce"))) {
            return files.filter(file -> file.toString().endsWith(INPUT)).sorted().toList();
        }
    }
}
