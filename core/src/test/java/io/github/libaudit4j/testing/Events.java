// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.testing;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Events to test with. */
public final class Events {
    private static final String REAL = "corpus/real-workload.log.xz";

    private Events() {}

    /** The event of these lines, whose records are parsed one by one. */
    public static AuditEvent of(String... lines) {
        List<AuditRecord> records = new ArrayList<>();
        for (String line : lines) {
            records.add(RecordParser.parse(line));
        }
        return AuditEvent.of(records);
    }

    /** The event of bodies with their types before them, {@code "CWD cwd=\"/\""}. */
    public static AuditEvent ofBodies(String... bodies) {
        String[] lines = new String[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            int blank = bodies[i].indexOf(' ');
            String type = bodies[i].substring(0, blank);
            lines[i] =
                    "type=" + type + " msg=audit(1795389786.747:51):" + bodies[i].substring(blank);
        }
        return of(lines);
    }

    /** The events of a log as a reader joins them. */
    public static List<AuditEvent> read(Path log) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            return read(in);
        }
    }

    /** The events of these lines as a reader joins them. */
    public static List<AuditEvent> read(String log) {
        try {
            return read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events of a log as a reader joins them. */
    public static List<AuditEvent> read(InputStream log) throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        try (EventReader reader = new EventReader(new RecordReader(log))) {
            while (reader.next()) {
                events.add(reader.event());
            }
        }
        return events;
    }

    /** All events of all logs of the corpus. */
    public static List<AuditEvent> ofCorpus() throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        for (String folder : Corpus.SAMPLES) {
            events.addAll(read(Corpus.samples(folder)));
        }
        events.addAll(read(Corpus.path("corpus/overload-3.0.9/audit-all.log")));
        return events;
    }

    /** The first bytes of the log of a real build; skips the test where nothing can unpack it. */
    public static byte[] realLog(int length) throws IOException {
        Path log = Corpus.path(REAL);
        try {
            Process xz = new ProcessBuilder("xz", "-dc", log.toString()).start();
            try (InputStream in = xz.getInputStream()) {
                return in.readNBytes(length);
            } finally {
                xz.destroy();
            }
        } catch (IOException e) {
            Assumptions.abort("no xz to unpack " + REAL + ": " + e.getMessage());
            throw e;
        }
    }
}
