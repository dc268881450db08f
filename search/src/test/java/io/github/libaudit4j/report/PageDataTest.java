// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.coalesce.Coalescer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDataTest {
    private static PageModel model() {
        PageData data = new PageData(new Coalescer());
        TreeLogs.read(TreeLogs.RESOURCES.resolve("processes.log"), data::add);
        data.loss("nothing", 0);
        return data.model();
    }

    @Test
    void itCountsEventsRecordsAndFailures() {
        PageModel model = model();
        assertThat(model.events()).isEqualTo(36);
        assertThat(model.records()).isEqualTo(148);
        assertThat(model.failed()).isEqualTo(4);
        assertThat(model.failures().events()).isEqualTo(4);
        assertThat(model.failures().absences()).isEqualTo(4);
        assertThat(model.anomalies().rows()).hasSize(1);
        assertThat(model.to() - model.from()).isEqualTo(112);
        assertThat(model.losses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Programs, /tmp/tree-rec/bin/demo, 21, 3",
        "System calls, exit_group, 11, 0",
        "Rule keys, tree, 35, 4",
        "Files, /nonexistent/x, 1, 1",
        "Record types, ANOM_ABEND, 1, 0",
    })
    void itCountsValues(String title, String value, long count, long failures) {
        PageTop top =
                model().tops().stream()
                        .filter(each -> each.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        assertThat(top.rows()).contains(new PageTop.Row(value, count, failures));
    }

    @Test
    void ofTooManyValuesTheLaterAreCountedTogether() {
        PageCounts counts = new PageCounts();
        for (int i = 0; i < PageCounts.MOST + 7; i++) {
            counts.add("value " + i, false);
        }
        counts.add("value 3", true);
        assertThat(counts.distinct()).isEqualTo(PageCounts.MOST);
        assertThat(counts.over()).isEqualTo(7);
        assertThat(counts.top(2))
                .containsExactly(
                        new PageTop.Row("value 3", 2, 1), new PageTop.Row("value 0", 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000, 1",
        "160, 1000, 160",
        "161, 5000, 33",
        "86400, 600000, 144",
        "31536000, 604800000, 53",
    })
    void piecesOfTimeGrowWithTheLog(long seconds, long width, int pieces) {
        PageTimes times = new PageTimes();
        long start = 1_699_920_000_000L; // a Thursday's midnight plus days: of every width to a day
        times.add(start, false);
        times.add(start + seconds * 1000 - 1000, true);
        PageTimeline timeline = times.timeline();
        assertThat(timeline.width()).isEqualTo(width);
        assertThat(timeline.pieces()).hasSize(pieces);
        assertThat(timeline.pieces().stream().mapToLong(PageTimeline.Piece::events).sum())
                .isEqualTo(2);
        assertThat(timeline.pieces().get(pieces - 1).failures()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 5", "7, 10", "10, 10", "11, 20", "4999, 5000", "50001, 100000"})
    void anAxisEndsAtARoundNumber(long most, long end) {
        assertThat(HtmlTimeline.round(most)).isEqualTo(end);
    }
}
