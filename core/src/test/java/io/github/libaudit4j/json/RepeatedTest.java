// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is copied is what was written: each fixture four times over is four times the same. */
class RepeatedTest {
    private static final Path LOGS = Path.of("src/test/resources/io/github/libaudit4j");
    private static final int TIMES = 4;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void nested(Layout layout) throws IOException {
        for (byte[] log : logs()) {
            assertAllTheSame(log, layout, json -> new RecordJson(json, false)::write);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void nestedWithTheLine(Layout layout) throws IOException {
        for (byte[] log : logs()) {
            assertAllTheSame(log, layout, json -> new RecordJson(json, true)::write);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void flat(Layout layout) throws IOException {
        for (byte[] log : logs()) {
            assertAllTheSame(log, layout, json -> new FlatJson(json)::write);
        }
    }

    /** Calls of one process, of which some have no name in any table, or no arch: as each alone. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void calls(Layout layout) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String arch : List.of("c000003e", "deadbeef", "c000003e0")) {
            for (String call : List.of("257", "99999", "2 per=8", "123456789")) {
                for (String end : List.of("yes exit=3", "no exit=-13", "no exit=-9999")) {
                    lines.append(call(arch, call, end));
                }
            }
        }
        String all = lines.toString().repeat(TIMES);
        for (Shape shape :
                List.<Shape>of(
                        json -> new RecordJson(json, false)::write,
                        json -> new FlatJson(json)::write)) {
            StringBuilder alone = new StringBuilder();
            for (String line : all.split("(?<=\\n)")) {
                alone.append(written(line.getBytes(UTF_8), layout, shape));
            }

            assertThat(written(all.getBytes(UTF_8), layout, shape)).isEqualTo(alone.toString());
        }
    }

    /** The value would start behind the record's array. */
    @Test
    void anExitWithoutANumberAtTheEnd() throws IOException {
        AuditRecord record =
                RecordParser.parse(
                        "type=SYSCALL msg=audit(1.000:1): arch=c000003e syscall=2 exit=");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (JsonWriter json = new JsonWriter(out)) {
            new RecordJson(json, false).write(record);
        }

        assertThat(out.toString(UTF_8)).contains("\"exit\":\"\"").contains("\"syscall\":\"open\"");
    }

    private static String call(String arch, String call, String end) {
        return "type=SYSCALL msg=audit(1795389786.747:51): arch=%s syscall=%s success=%s"
                        .formatted(arch, call, end)
                + " a0=ffffff9c a1=7ffe6f03 a2=241 a3=1b6 items=1 ppid=1 pid=2 auid=4294967295"
                + " comm=\"a\" exe=\"/a\" key=(null)\n";
    }

    private interface Shape {
        Printer on(JsonWriter json);
    }

    private interface Printer {
        void write(AuditRecord record) throws IOException;
    }

    private static void assertAllTheSame(byte[] log, Layout layout, Shape shape)
            throws IOException {
        byte[] many = new byte[TIMES * log.length];
        for (int i = 0; i < TIMES; i++) {
            System.arraycopy(log, 0, many, i * log.length, log.length);
        }
        String once = written(log, layout, shape);

        assertThat(written(many, layout, shape)).isEqualTo(once.repeat(TIMES));
    }

    private static String written(byte[] log, Layout layout, Shape shape) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(log));
                JsonWriter json = new JsonWriter(out, layout)) {
            Printer printer = shape.on(json);
            while (reader.next()) {
                if (reader.record() != null) {
                    printer.write(reader.record());
                }
            }
        }
        return out.toString(UTF_8);
    }

    /** Fixtures of this package and of the grammar, each with a newline at its end. */
    private static List<byte[]> logs() throws IOException {
        try (Stream<Path> files = Files.walk(LOGS)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .map(RepeatedTest::log)
                    .toList();
        }
    }

    private static byte[] log(Path file) {
        try {
            byte[] log = Files.readAllBytes(file);
            byte[] whole = Arrays.copyOf(log, log.length + 2);
            whole[log.length] = '\n';
            whole[log.length + 1] = '\n'; // a journal's entry ends there
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
