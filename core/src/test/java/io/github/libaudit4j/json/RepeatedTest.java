// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
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
