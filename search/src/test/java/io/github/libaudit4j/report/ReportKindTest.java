// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(ReportKind.list()).hasSize(26).contains(ReportKind.of("loss"));
    }

    @Test
    void isSortedByName() {
        assertThat(ReportKind.list()).extracting(ReportKind::name).isSorted();
        assertThat(ReportKind.of("nothing")).isNull();
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
