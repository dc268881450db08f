// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.EventFields;
import io.github.libaudit4j.record.RecordParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportPassTest {
    private static final Path MADE =
            Path.of("src/test/resources/io/github/libaudit4j/report/made.log");
    private static final ReportKind FILE = ReportKind.of("file");
    private static final ReportKind EXECUTABLE = ReportKind.of("executable");
    private static final ReportKind EVENT = ReportKind.of("event");

    private static final String CALL =
            "arch=c000003e syscall=2 success=no exit=-2 a0=0 a1=0 a2=0 a3=0 items=1 ";
    private static final String TAIL = " auid=0 ses=1 comm=\"x\" exe=\"/x\" key=\"k\"";

    private static final ReportOptions SUMMARY = Reports.UTC.withSummary();

    private static List<ReportKind> kinds(boolean withSummary) {
        List<ReportKind> kinds = new ArrayList<>(ReportKind.list());
        kinds.removeIf(kind -> !kind.isOfEvents() || withSummary && kind.key() == null);
        return kinds;
    }

    @Test
    void howTheLogIsPartedChangesNothing() throws IOException {
        List<AuditEvent> events = Reports.events(MADE);
        for (ReportOptions options :
                List.of(
                        Reports.UTC,
                        Reports.UTC.withSummary(),
                        Reports.UTC.withSummary().withPer(Period.MINUTE).withDistinct(3))) {
            List<String> whole = all(events, options, Integer.MAX_VALUE);
            assertThat(whole).isNotEmpty();
            List<AuditEvent> heads = events.stream().map(ReportPassTest::heads).toList();
            for (int inPart : new int[] {1, 2, 7}) {
                assertThat(all(events, options, inPart)).isEqualTo(whole);
                assertThat(all(heads, options, inPart)).isEqualTo(whole);
            }
        }
    }

    private static List<String> all(List<AuditEvent> events, ReportOptions options, int inPart)
            throws IOException {
        boolean isSummary = !options.equals(Reports.UTC);
        List<List<String>> rows = new ArrayList<>();
        kinds(isSummary).forEach(kind -> rows.add(new ArrayList<>()));
        ReportPass pass =
                Reports.pass(
                        kinds(isSummary),
                        options,
                        events,
                        inPart,
                        (of, millis, cells) ->
                                rows.get(kinds(isSummary).indexOf(of))
                                        .add(of + " " + millis + Reports.row(cells)));
        List<String> all = new ArrayList<>();
        rows.forEach(all::addAll);
        pass.counts().forEach(counts -> all.addAll(Reports.totals(counts, 100)));
        pass.summary().lines().forEach(line -> all.add(line.toString()));
        return all;
    }

    /** The records of {@code LogScan} have not been split into fields. */
    @Test
    void recordsThatAreNotSplitSayTheSame() throws IOException {
        List<Path> logs = new ArrayList<>(List.of(MADE));
        logs.addAll(Reports.logs());
        for (Path log : logs) {
            List<AuditEvent> events = Reports.events(log);
            List<AuditEvent> heads = events.stream().map(ReportPassTest::heads).toList();
            assertThat(all(heads, Reports.UTC, 100)).isEqualTo(all(events, Reports.UTC, 100));
            for (ReportOptions options : List.of(SUMMARY, SUMMARY.withNames(bob()))) {
                assertThat(all(heads, options, 100)).isEqualTo(all(events, options, 100));
            }
        }
    }

    /** A part that is filled again tells only the values that it has not told. */
    @Test
    void whatPartsTellOfManyFilesIsWhatTheWholeTells() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 9000; i++) {
            String id = " msg=audit(1700000000.100:" + i + "): ";
            lines.add("type=SYSCALL" + id + CALL + "ppid=1 pid=" + i % 300 + TAIL);
            lines.add("type=PATH" + id + "item=0 name=\"/f/" + i % 3000 + "\" nametype=NORMAL");
        }
        List<AuditEvent> events =
                Reports.events(lines.toArray(String[]::new)).stream()
                        .map(ReportPassTest::heads)
                        .toList();
        for (int inPart : new int[] {50, 4000, 10_000}) {
            assertThat(all(events, SUMMARY, inPart))
                    .contains(line("files", "Number of files", 3000))
                    .contains(line("pids", "Number of process IDs", 300))
                    .contains(line("failed_syscalls", "Number of failed syscalls", 9000))
                    .contains(line("events", "Number of events", 9000));
        }
    }

    private static String line(String name, String text, long count) {
        return new LogSummary.Line(name, text, count, false).toString();
    }

    private static AuditEvent heads(AuditEvent event) {
        var heads = new ArrayList<io.github.libaudit4j.record.AuditRecord>();
        event.records()
                .forEach(record -> {
                    byte[] line = record.toString().getBytes(StandardCharsets.UTF_8);
                    var head = RecordParser.head(line, 0, line.length);
                    heads.add(head == null ? record : head);
                });
        return AuditEvent.of(heads);
    }

    @Test
    void aTornRecordSaysWhatItsFieldsSay() throws IOException {
        String torn =
                "type=SYSCALL msg=audit(1700000000.100:1): arch=c000003e syscall=2 success=yes"
                        + " pid=7 comm=\"a\"exe=\"/b\" key=\"k\"x=1";
        List<AuditEvent> events = Reports.events(torn);
        List<AuditEvent> heads = events.stream().map(ReportPassTest::heads).toList();
        assertThat(Reports.rows(EXECUTABLE, Reports.UTC, heads))
                .isEqualTo(Reports.rows(EXECUTABLE, Reports.UTC, events))
                .isNotEmpty();
    }

    @Test
    void countsFilesAsOftenAsTheyAreNamed() throws IOException {
        assertThat(Reports.totals(FILE, Reports.UTC.withSummary(), Reports.events(MADE)))
                .startsWith("4 /etc/", "4 /etc/x", "2 /run/sock", "2 /srv/secret", "1 /first");
    }

    @Test
    void countsByAnyFields() throws IOException {
        ReportOptions by =
                Reports.UTC.withBy(List.of(EventFields.of("tclass"), EventFields.of("success")));
        assertThat(Reports.totals(EVENT, by, Reports.events(MADE)))
                .startsWith("13 - yes", "7 - no")
                .contains("1 file no", "1 dbus -");
    }

    @Test
    void countsOfPiecesOfTimeStandTogether() throws IOException {
        ReportOptions per =
                Reports.UTC
                        .withZone(ZoneId.of("Europe/Berlin"))
                        .withBy(List.of(EventFields.of("type")))
                        .withPer(Period.MINUTE);
        ReportPass pass =
                Reports.pass(
                        List.of(EVENT), per, Reports.events(MADE), 5, (of, millis, cells) -> {});
        assertThat(pass.counts().get(0).headings()).containsExactly("from", "type");
        assertThat(Reports.totals(pass.counts().get(0), 1))
                .first()
                .asString()
                .endsWith("2023-11-14T23:13:00+01:00 SYSCALL");
    }

    @Test
    void sumsUpWhatIsBeyondTheBound() throws IOException {
        ReportOptions few = Reports.UTC.withSummary().withDistinct(2);
        List<AuditEvent> events = Reports.events(MADE);
        assertThat(Reports.totals(EXECUTABLE, few, events))
                .hasSize(3)
                .last()
                .asString()
                .endsWith(" (others)");
        ReportPass pass = Reports.pass(List.of(), few, events, 4, (of, millis, cells) -> {});
        assertThat(pass.summary().lines())
                .filteredOn(LogSummary.Line::isAtLeast)
                .extracting(LogSummary.Line::name)
                .contains("executables", "files")
                .doesNotContain("events");
    }

    @Test
    void tellsNamesOfTheLogFirst() throws IOException {
        String syscall =
                "type=SYSCALL msg=audit(1700000000.100:%d): arch=c000003e syscall=257 success=yes"
                        + " pid=7 auid=%s exe=\"/b\" key=\"k\"%s";
        List<AuditEvent> events =
                Reports.events(
                        String.format(syscall, 1, "1000", "\u001dAUID=\"alice\""),
                        String.format(syscall, 2, "1000", "\u001dAUID=\"unknown(1000)\""),
                        String.format(syscall, 3, "1001", ""),
                        String.format(syscall, 4, "4294967295", "\u001dAUID=\"unset\""));
        ReportOptions named = Reports.UTC.withNames(bob());
        assertThat(Reports.rows(ReportKind.of("pid"), named, events))
                .extracting(row -> row.get(4) + " " + row.get(5))
                .containsExactly("openat alice", "openat bob", "openat 1001", "openat unset");
    }

    private static IdNames bob() {
        return new IdNames() {
            @Override
            public String user(long id) {
                return id == 1000 ? "bob" : null;
            }

            @Override
            public String group(long id) {
                return null;
            }
        };
    }

    @Test
    void leavesOutOtherOutcomesAndConfiguration() throws IOException {
        List<AuditEvent> events = Reports.events(MADE);
        assertThat(Reports.rows(EVENT, Reports.UTC.withOnly(Outcome.NO, false), events))
                .isNotEmpty()
                .allMatch(row -> row.get(5).equals("no"));
        List<AuditEvent> config =
                Reports.events(
                        "type=CONFIG_CHANGE msg=audit(1.000:1): op=remove_rule key=\"k\" res=1",
                        "type=USER msg=audit(9.000:2): pid=1 uid=0 auid=1 ses=1 msg='x'");
        assertThat(Reports.rows(EVENT, Reports.UTC.withOnly(null, true), config)).hasSize(1);
    }
}
