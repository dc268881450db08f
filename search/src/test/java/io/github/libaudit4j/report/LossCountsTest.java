// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.record.RecordParser;
import org.junit.jupiter.api.Test;

final class LossCountsTest {
    private static LossCounts counts(String... lines) {
        LossCounts counts = new LossCounts();
        try (Reassembler reassembler = new Reassembler(counts)) {
            for (String line : lines) {
                reassembler.push(RecordParser.parse(line));
            }
        }
        return counts;
    }

    private static String user(String node, int second, int serial) {
        return "node=%s type=USER msg=audit(17000000%02d.000:%d): pid=1 msg='x'"
                .formatted(node, second, serial);
    }

    @Test
    void tellsGapsByNodeAndTime() {
        LossCounts counts =
                counts(user("a", 1, 10), user("b", 2, 90), user("a", 3, 15), user("b", 4, 91));
        assertThat(counts.rows())
                .containsExactly(
                        new LossRow("a", "gap", 4, 10, 15, 1700000001000L, 1700000003000L));
    }

    @Test
    void tellsWhatTheKernelCounted() {
        LossCounts counts =
                counts(
                        "type=CONFIG_CHANGE msg=audit(1700000000.000:7): op=set lost=0 old=12"
                                + " auid=0 ses=1 res=1");
        assertThat(counts.rows())
                .containsExactly(
                        new LossRow(null, "kernel", 12, 7, 7, 1700000000000L, 1700000000000L));
    }

    @Test
    void tellsNothingOfAWholeLog() {
        assertThat(counts(user("a", 1, 10), user("a", 1, 11)).rows()).isEmpty();
    }
}
