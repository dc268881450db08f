// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventReader;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Makes reports of logs for tests. */
final class Reports {
    static final ReportOptions UTC = ReportOptions.usual().withZone(ZoneId.of("UTC"));

    private static final List<String> CORPUS =
            List.of(
                    "raw-3.0.9/samples.log",
                    "enriched-3.0.9/samples.log",
                    "enriched-node-4.2.2/samples.log",
                    "overload-3.0.9/audit-all.log");

    private Reports() {}

    /** The logs of the corpus, and those of go-libaudit; skips the test where there are none. */
    static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        CORPUS.forEach(name -> logs.add(shared("corpus/" + name)));
        try (var files = Files.walk(shared("reference/go-libaudit"))) {
            files.filter(file -> file.toString().endsWith(".log")).sorted().forEach(logs::add);
        }
        return logs;
    }

    static Path shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared").resolve(name))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "no shared/" + name + " beside the repository");
        return folder.resolve("shared").resolve(name);
    }

    static List<AuditEvent> events(Path log) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            return events(in);
        }
    }

    static List<AuditEvent> events(String... lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        return events(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<AuditEvent> events(InputStream in) throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        try (EventReader reader = new EventReader(new RecordReader(in))) {
            while (reader.next()) {
                events.add(reader.event());
            }
        }
        return events;
    }

    /** A pass over events, in parts of so many of them. */
    static ReportPass pass(
            List<ReportKind> kinds,
            ReportOptions options,
            List<AuditEvent> events,
            int inPart,
            RowTaker rows)
            throws IOException {
        ReportPass pass = new ReportPass(kinds, true, options, rows);
        ReportPart part = pass.part();
        for (int i = 0; i < events.size(); i++) {
            if (i > 0 && i % inPart == 0) {
                pass.append(part);
                part = pass.part();
            }
            part.add(events.get(i));
        }
        pass.append(part);
        return pass;
    }

    /** The rows of a report; {@code -} for a cell with nothing. */
    static List<List<String>> rows(ReportKind kind, ReportOptions options, List<AuditEvent> events)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        pass(List.of(kind), options, events, 100, (of, millis, cells) -> rows.add(row(cells)));
        return rows;
    }

    static List<String> row(Cells cells) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            texts.add(cells.isNothing(i) ? "-" : cells.text(i));
        }
        return texts;
    }

    /** What a report counts, as {@code 3 /usr/bin/ls}. */
    static List<String> totals(ReportKind kind, ReportOptions options, List<AuditEvent> events)
            throws IOException {
        ReportPass pass = pass(List.of(kind), options, events, 100, (of, millis, cells) -> {});
        return totals(pass.counts().get(0), Integer.MAX_VALUE);
    }

    static List<String> totals(KindCounts counts, int top) {
        List<String> totals = new ArrayList<>();
        for (CountRow row : counts.rows(top)) {
            totals.add(row.count() + " " + (row.isOthers() ? "(others)" : values(row)));
        }
        return totals;
    }

    private static String values(CountRow row) {
        List<String> texts = new ArrayList<>();
        row.values().forEach(value -> texts.add(value == null ? "-" : value));
        return String.join(" ", texts);
    }
}
