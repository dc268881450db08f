// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** TreeLogs of the tests, event by event. */
final class TreeLogs {
    static final Path RESOURCES = Path.of("src/test/resources/io/github/libaudit4j/report");

    private TreeLogs() {}

    static void read(Path log, Consumer<AuditEvent> events) {
        try {
            read(Files.newInputStream(log), events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(String log, Consumer<AuditEvent> events) {
        read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), events);
    }

    private static void read(InputStream log, Consumer<AuditEvent> events) {
        try (EventReader reader = new EventReader(new RecordReader(log))) {
            while (reader.next()) {
                events.accept(reader.event());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A log of the folder "shared" beside the checkout; null where it is not there. */
    static Path shared(String name) {
        Path log = Path.of("").toAbsolutePath().resolve("../../shared").resolve(name).normalize();
        return Files.exists(log) ? log : null;
    }

    /** What a file of the tests says; with -Dlibaudit4j.rewrite=true it is written anew. */
    static String golden(String name, String actual) throws IOException {
        Path file = RESOURCES.resolve(name);
        if (Boolean.getBoolean("libaudit4j.rewrite")) {
            Files.writeString(file, actual);
        }
        return Files.readString(file);
    }
}
