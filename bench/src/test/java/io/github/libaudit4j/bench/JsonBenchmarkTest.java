// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.json.FlatJson;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.json.RecordJson;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBenchmarkTest {
    private static final String CWD = "type=CWD msg=audit(1767225600.000:1): cwd=\"/srv/a\"";

    /** A record's JSON, from a writer of its own. */
    private static String json(AuditRecord record, boolean flat) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter writer = new JsonWriter(out)) {
            if (flat) {
                new FlatJson(writer).write(record);
            } else {
                new RecordJson(writer, false).write(record);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The length of the JSON of the slice's lines, each parsed and written on its own. */
    private static long length(Slice slice, boolean flat) throws IOException {
        long length = 0;
        String text = new String(slice.bytes(), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            String json = json(RecordParser.parse(line), flat);
            assertThat(json).startsWith("{\"@timestamp\":\"2026-01-01").endsWith("}\n");
            length += json.getBytes(StandardCharsets.UTF_8).length;
        }
        return length;
    }

    @ParameterizedTest
    @ValueSource(strings = {Slice.RAW, Slice.ENRICHED})
    void allBytesOfTheJsonAreCounted(String sample) throws Exception {
        JsonBenchmark benchmark = new JsonBenchmark();
        benchmark.sample = sample;
        benchmark.setUp();
        long nested = length(Slice.of(sample), false);
        long flat = length(Slice.of(sample), true);

        for (int round = 0; round < 2; round++) {
            assertThat(benchmark.nested()).isEqualTo(nested);
            assertThat(benchmark.readNested()).isEqualTo(nested);
            assertThat(benchmark.flat()).isEqualTo(flat);
            assertThat(benchmark.readFlat()).isEqualTo(flat);
        }
    }

    @Test
    void jsonIsTheRecords() throws Exception {
        assertThat(json(RecordParser.parse(CWD), false))
                .isEqualTo(
                        """
                        {"@timestamp":"2026-01-01T00:00:00.000Z","type":"CWD","serial":1,\
                        "fields":{"cwd":"/srv/a"}}
                        """);
        assertThat(json(RecordParser.parse(CWD), true))
                .isEqualTo(
                        """
                        {"@timestamp":"2026-01-01 00:00:00 +0000 UTC","record_type":"CWD",\
                        "sequence":"1","cwd":"/srv/a",\
                        "raw_msg":"audit(1767225600.000:1): cwd=\\"/srv/a\\""}
                        """);
    }
}
