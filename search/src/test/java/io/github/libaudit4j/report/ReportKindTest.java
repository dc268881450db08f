// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.query.Clues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportKindTest {
    @Test
    void hasAllReportsOfAureportAndLoss() {
        List<String> options = new ArrayList<>();
        ReportKind.list().forEach(kind -> options.addAll(kind.options()));
        assertThat(options)
                .doesNotHaveDuplicates()
                .contains("-au", "-a", "--comm", "-c", "-cr", "-e", "-f", "-h", "--integrity")
                .contains("-k", "-l", "-m", "-ma", "-n", "-p", "-r", "-s", "-t", "--tty", "-tm")
                .contains("-u", "--virt", "-x");
        assertThat(ReportKind.list()).hasSize(27).contains(ReportKind.of("loss"));
    }

    @Test
    void isSortedByName() {
        assertThat(ReportKind.list()).extracting(ReportKind::name).isSorted();
        assertThat(ReportKind.of("nothing")).isNull();
    }

    @Test
    void allThatItTellsShowsItsClues() throws IOException {
        int shown = 0;
        List<Path> logs = new ArrayList<>(Reports.logs());
        logs.add(TreeLogs.RESOURCES.resolve("made.log"));
        for (Path log : logs) {
            List<AuditEvent> events = Reports.events(log);
            for (ReportKind kind : ReportKind.list()) {
                for (AuditEvent event : events) {
                    if (isTold(kind, event)) {
                        assertThat(shows(event, kind.clues())).as("%s: %s", kind, event).isTrue();
                        shown += kind.clues().isOneOf() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(100);
        assertThat(ReportKind.of("executable").clues()).isEqualTo(Clues.NONE);
    }

    private static boolean isTold(ReportKind kind, AuditEvent event) {
        if (kind.name().equals("logins") || kind.name().equals("lastlog")) {
            return LoginEvent.of(event, new Coalescer()) != null;
        }
        EventView view = new EventView(new ProcessTails(), new KnownEvents());
        view.start(event);
        return kind.selector().count(view) > 0;
    }

    private static boolean shows(AuditEvent event, Clues clues) {
        return !clues.isOneOf()
                || event.records().stream().anyMatch(each -> clues.types().contains(each.type()));
    }

    @Test
    void countsWhatItsEventsHave() {
        for (ReportKind kind : ReportKind.list()) {
            if (kind.selector().form == RowSelector.Form.HAS) {
                assertThat(kind.columns()).contains(kind.key());
            }
        }
    }
}
