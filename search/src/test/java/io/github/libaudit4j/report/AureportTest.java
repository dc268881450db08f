// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each report against the real aureport on the logs of the corpus: the same rows and totals, but
 * for those that {@code differences.tsv} lists with their reasons. A listed difference that no
 * longer occurs fails too.
 *
 * <p>Compared are sets: aureport's order of equal totals is none. Both are brought to one form
 * first: what an event does not say is {@code ?} in ours, in theirs {@code ?}, {@code (null)}, 0
 * for a system call and -2 for a user; a type that has no name is {@code ?} too.
 */
final class AureportTest {
    private final Differences differences = Differences.read();
    private final List<String> unexplained = new ArrayList<>();

    @Test
    void reportsAreThoseOfAureport() throws IOException {
        Aureport.assumeThere();
        for (Path log : logs()) {
            compare(log);
        }
        assertThat(unexplained).isEmpty();
        assertThat(differences.unused()).as("differences that no longer occur").isEmpty();
    }

    private static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>(Reports.logs());
        logs.add(Path.of("src/test/resources/io/github/libaudit4j/report/made.log"));
        return logs;
    }

    private void compare(Path log) throws IOException {
        List<AuditEvent> events = Reports.events(log);
        for (ReportKind kind : ReportKind.list()) {
            if (kind.isOfEvents()) {
                compare(kind.name(), Aureport.rows(kind, log), rows(kind, events));
                if (kind.key() != null) {
                    compare(kind.name() + "+", Aureport.totals(kind, log), totals(kind, events));
                }
            }
        }
        compare("summary", Aureport.summary(log), summary(events));
    }

    private void compare(String report, List<String> theirs, List<String> ours) {
        List<String> onlyTheirs = new ArrayList<>(theirs);
        ours.forEach(onlyTheirs::remove);
        List<String> onlyOurs = new ArrayList<>(ours);
        theirs.forEach(onlyOurs::remove);
        explain(report, "theirs", onlyTheirs);
        explain(report, "ours", onlyOurs);
    }

    private void explain(String report, String side, List<String> rows) {
        for (String row : rows) {
            if (!differences.explains(report, side, row)) {
                unexplained.add(report + "\t" + side + "\t" + row);
            }
        }
    }

    private static List<String> rows(ReportKind kind, List<AuditEvent> events) throws IOException {
        List<String> rows = new ArrayList<>();
        for (List<String> cells : Reports.rows(kind, Reports.UTC, events)) {
            for (int i = 0; i < cells.size(); i++) {
                cells.set(i, cell(kind.columns().get(i), cells.get(i)));
            }
            rows.add(Aureport.words(String.join(" ", cells)));
        }
        return rows;
    }

    private static String cell(Column column, String cell) {
        return switch (column) {
            case DATE ->
                    cell.substring(5, 7) + "/" + cell.substring(8) + "/" + cell.substring(2, 4);
            case TIME -> cell.substring(0, 8);
            case SYSCALL -> cell.equals("-") ? "0" : cell;
            case TYPE -> cell.startsWith("UNKNOWN[") ? "?" : cell;
            case AUID -> cell.equals("-") ? "-2" : cell;
            default -> cell.equals("-") ? "?" : octal(cell);
        };
    }

    /** Control characters as aureport escapes them. */
    private static String octal(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < ' ' ? String.format("\\%03o", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    private static List<String> totals(ReportKind kind, List<AuditEvent> events)
            throws IOException {
        List<String> totals = new ArrayList<>();
        for (String total : Reports.totals(kind, Reports.UTC.withSummary(), events)) {
            totals.add(Aureport.words(octal(total)).replaceFirst("UNKNOWN\\[\\d+]", "?"));
        }
        return totals;
    }

    private static List<String> summary(List<AuditEvent> events) throws IOException {
        ReportPass pass = Reports.pass(List.of(), Reports.UTC, events, 50, (of, at, cells) -> {});
        return pass.summary().lines().stream().map(l -> l.text() + ": " + l.count()).toList();
    }
}
