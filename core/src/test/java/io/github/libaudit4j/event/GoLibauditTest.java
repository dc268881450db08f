// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.testing.Corpus;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The logs of go-libaudit's own tests, with the limits of these: five events and two seconds. It
 * finds 0, 9, 0 and 0 events lost.
 */
class GoLibauditTest {
    @ParameterizedTest
    @CsvSource({
        "normal, 0, '58:2 59:5 60:5 61:4 62:1'",
        "lost_messages, 9, '49:2 59:5 60:5 61:4 62:1'",
        "out_of_order, 0, '58:2 59:5 60:5 61:4 62:1'",
        "rollover, 0, '4294967294:1 4294967295:1 0:1 1:1 2:1'",
    })
    void joins(String log, long missing, String events) throws IOException {
        Told told = new Told();
        Reassembler reassembler = new Reassembler(Limits.DEFAULTS.withOpenEvents(5), told);
        String path = "reference/go-libaudit/reassembler/" + log + ".log";
        for (AuditRecord record : Corpus.records(Corpus.path(path))) {
            reassembler.push(record);
        }
        reassembler.close();

        assertThat(told.events)
                .map(event -> event.serial() + ":" + event.count())
                .containsExactly(events.split(" "));
        assertThat(reassembler.counts().missing()).isEqualTo(missing);
        assertThat(reassembler.counts().late()).isZero();
    }
}
