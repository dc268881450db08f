// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of cases.tsv. What they expect is what go-libaudit gave for them. */
class CasesTest {
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    @TestFactory
    Stream<DynamicTest> everyLineIsReadAsThere() throws IOException {
        return rows().map(row -> dynamicTest(row[0], () -> check(line(row[1]), row[2])));
    }

    private static Stream<String[]> rows() throws IOException {
        try (InputStream in = CasesTest.class.getResourceAsStream("cases.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        }
    }

    private static byte[] line(String escaped) {
        return BYTE.matcher(escaped)
                .replaceAll(match ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void check(byte[] line, String json) {
        Map<String, Object> expected = Json.parseObject(json);
        if (expected.containsKey("fails")) {
            assertThatThrownBy(() -> GoLibauditMessage.parseLogLine(line, 0, line.length))
                    .isInstanceOf(AuditFormatException.class)
                    .hasMessage((String) expected.get("fails"));
            return;
        }
        GoLibauditMessage message = GoLibauditMessage.parseLogLine(line, 0, line.length);
        assertThat(message.data()).isEqualTo(expected.get("data"));
        assertThat(message.error()).isEqualTo(expected.get("error"));
        assertThat(message.tags()).isEqualTo(expected.getOrDefault("tags", List.of()));
        checkHeader(message, expected);
    }

    private static void checkHeader(GoLibauditMessage message, Map<String, Object> expected) {
        assertThat((long) message.type()).isEqualTo(or(expected, "type", (long) message.type()));
        assertThat(message.recordType())
                .isEqualTo(or(expected, "record_type", message.recordType()));
        assertThat(message.timestamp()).isEqualTo(or(expected, "timestamp", message.timestamp()));
        assertThat(message.sequence()).isEqualTo(or(expected, "sequence", message.sequence()));
        assertThat(message.rawMessage()).isEqualTo(or(expected, "raw", message.rawMessage()));
        assertThat((Object) message.toMap()).isEqualTo(or(expected, "flat", message.toMap()));
    }

    private static Object or(Map<String, Object> expected, String name, Object otherwise) {
        return expected.getOrDefault(name, otherwise);
    }
}
