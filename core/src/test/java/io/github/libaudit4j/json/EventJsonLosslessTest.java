// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.testing.Corpus;
import io.github.libaudit4j.testing.Events;
import io.github.libaudit4j.testing.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real logs: what each field of each record says is in the event's object, and nothing else is. */
class EventJsonLosslessTest {
    private static final int PART = 20_000_000;
    private static final Pattern ID =
            Pattern.compile("(?m)^(?:node=(\\S+) )?type=\\S+ msg=audit\\(([^)]+)\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corpus/raw-3.0.9/samples.log",
                "corpus/enriched-3.0.9/samples.log",
                "corpus/enriched-node-4.2.2/samples.log",
                "corpus/overload-3.0.9/audit-all.log",
            })
    void corpus(String name) throws IOException {
        byte[] log = Files.readAllBytes(Corpus.path(name));
        assertThat(check(log)).isEqualTo(ids(log)).isPositive();
    }

    /** Logs of other distributions and kernels: samples, so that an event can be in two places. */
    @ParameterizedTest
    @ValueSource(strings = {"rhel6", "rhel7", "ubuntu14", "ubuntu16", "ubuntu17"})
    void othersLogs(String name) throws IOException {
        String log = "reference/go-libaudit/auparse/audit-" + name + ".log";
        assertThat(check(Files.readAllBytes(Corpus.path(log)))).isPositive();
    }

    @Test
    void realLog() throws IOException {
        byte[] log = Events.realLog(PART);
        assertThat(check(log)).isEqualTo(ids(log)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void fixture(Path file) throws IOException {
        byte[] log = Files.readAllBytes(file);
        assertThat(check(log)).isEqualTo(ids(log)).isPositive();
    }

    private static List<Path> fixtures() throws IOException {
        return EventJsonGoldenTest.logs();
    }

    /** Checks each event; returns how many there are. */
    private static int check(byte[] log) throws IOException {
        InputStream in = new ByteArrayInputStream(log);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int events = 0;
        try (EventReader reader = new EventReader(new RecordReader(in));
                JsonWriter json = new JsonWriter(out)) {
            EventJson writer = new EventJson(json, false);
            while (reader.next()) {
                AuditEvent event = reader.event();
                writer.write(new Coalescer().coalesce(event));
                json.flush();
                EventFacts.check(event, parsed(out));
                out.reset();
                events++;
            }
        }
        return events;
    }

    private static Map<String, Object> parsed(ByteArrayOutputStream line) {
        return Json.parseObject(Written.decoded(line).strip());
    }

    private static int ids(byte[] log) {
        Set<String> ids = new HashSet<>();
        Matcher id = ID.matcher(new String(log, ISO_8859_1));
        while (id.find()) {
            ids.add(id.group(1) + " " + id.group(2));
        }
        return ids.size();
    }
}
