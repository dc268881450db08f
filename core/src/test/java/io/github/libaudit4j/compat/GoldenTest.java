// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** go-libaudit's own test logs and what it says of them; they are not part of the project. */
class GoldenTest {
    private static final String FOLDER = "shared/reference/go-libaudit/auparse";
    private static final List<String> LOGS =
            List.of(
                    "audit-rhel6.log",
                    "audit-rhel7.log",
                    "audit-ubuntu14.log",
                    "audit-ubuntu16.log",
                    "audit-ubuntu17.log",
                    "test2.log",
                    "test3.log");

    @TestFactory
    List<DynamicTest> everyLineIsReadAsItsGoldenSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String log : LOGS) {
            List<String> lines = lines(log);
            List<?> goldens = goldens(log);
            assertThat(goldens).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                byte[] line = lines.get(i).getBytes(StandardCharsets.ISO_8859_1);
                Object golden = goldens.get(i);
                tests.add(dynamicTest(log + ":" + (i + 1), () -> check(line, golden)));
            }
        }
        return tests;
    }

    @Test
    void thereAre84Lines() throws IOException {
        int lines = 0;
        for (String log : LOGS) {
            lines += lines(log).size();
        }
        assertThat(lines).isEqualTo(84);
    }

    private static void check(byte[] line, Object golden) {
        if (golden == null) {
            assertThatThrownBy(() -> GoLibauditMessage.parseLogLine(line, 0, line.length))
                    .isInstanceOf(AuditFormatException.class);
            return;
        }
        GoLibauditMessage message = GoLibauditMessage.parseLogLine(line, 0, line.length);
        Map<String, Object> expected = new LinkedHashMap<>();
        ((Map<?, ?>) golden).forEach((name, value) -> expected.put((String) name, value));
        expected.computeIfPresent(
                "@timestamp", (name, time) -> Instant.parse((String) time).toEpochMilli());
        assertThat(entry(message)).isEqualTo(expected);
    }

    private static Map<String, Object> entry(GoLibauditMessage message) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("@timestamp", message.millis());
        entry.put("record_type", message.recordType().toLowerCase(Locale.ROOT));
        entry.put("sequence", message.sequence());
        entry.put("raw_msg", message.rawMessage());
        if (!message.tags().isEmpty()) {
            entry.put("keys", message.tags());
        }
        entry.put("data", message.data());
        if (message.error() != null) {
            entry.put("error", message.error());
        }
        return entry;
    }

    private static List<String> lines(String log) throws IOException {
        return Files.readString(folder().resolve(log), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }

    private static List<?> goldens(String log) throws IOException {
        return (List<?>) Json.parse(Files.readString(folder().resolve(log + ".golden")));
    }

    /** The folder lies beside the repository; the tests run in one of its modules. */
    private static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve(FOLDER))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "no " + FOLDER + " beside the repository");
        return at.resolve(FOLDER);
    }
}
