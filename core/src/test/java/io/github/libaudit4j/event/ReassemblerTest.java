// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReassemblerTest {
    private static final long START = 1_795_389_377_447L;

    private final Told told = new Told();
    private final Reassembler reassembler = new Reassembler(told);

    private void push(String type, long serial) {
        reassembler.push(Line.of(type, START + serial, serial).record());
    }

    @Test
    void whatIsPushedIsCopied() {
        byte[] buffer = Line.of("SYSCALL", START, 1).toString().getBytes(StandardCharsets.UTF_8);
        AuditRecord record = RecordParser.parse(buffer, 0, buffer.length);
        reassembler.push(record);
        Arrays.fill(buffer, (byte) 'x');
        reassembler.close();

        assertThat(told.events.get(0)).hasToString(Line.of("SYSCALL", START, 1).toString());
    }

    /** An event stays open over three of the reader's arrays, and then over a line of many. */
    @Test
    void whatIsHeldOfAReaderIsWhatTheLogSaid() throws IOException {
        StringBuilder log = new StringBuilder();
        List<String> events = new ArrayList<>();
        for (int serial = 1; serial < 3000; serial++) {
            String line = Line.of("CWD", START + 1, serial).toString();
            events.add(line);
            log.append(line).append('\n');
            if (serial % 1000 == 1) {
                log.append(Line.of("SYSCALL", START, 5000)).append(serial).append('\n');
            }
            if (serial == 2500) {
                log.append("x".repeat(200_000)).append('\n');
            }
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);

        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes))) {
            while (reader.next()) {
                if (reader.unit() == RecordReader.Unit.RECORD) {
                    reassembler.push(reader);
                }
            }
        }
        reassembler.close();

        String call = Line.of("SYSCALL", START, 5000).toString();
        events.add(0, call + "1\n" + call + "1001\n" + call + "2001");
        assertThat(told.events).map(AuditEvent::toString).containsExactlyElementsOf(events);
        assertThat(told.events.get(0).record(0).bytes())
                .as("its own bytes")
                .hasSize(call.length() + 1);
    }

    @Test
    void takesPayloads() {
        byte[] buffer =
                "....audit(1795389377.447:62): a=1audit(1795389377.447:62): \n"
                        .getBytes(StandardCharsets.UTF_8);

        reassembler.push(1300, buffer, 4, 33);
        reassembler.push(1320, buffer, 33, buffer.length);
        Arrays.fill(buffer, (byte) 'x');

        assertThat(told.lines).containsExactly("event 1795389377.447:62 complete SYSCALL EOE");
        assertThat(told.events.get(0).record(0).get("a")).isEqualTo("1");
        assertThatThrownBy(() -> reassembler.push(1300, buffer, 0, 4))
                .isInstanceOf(AuditFormatException.class);
        assertThat(reassembler.counts().records()).isEqualTo(2);
    }

    @Test
    void closeGivesOutAllInOrder() {
        push("SYSCALL", 3);
        push("SYSCALL", 1);
        push("SYSCALL", 6);

        reassembler.close();
        reassembler.close();
        reassembler.maintain(Long.MAX_VALUE);

        assertThat(told.events).map(AuditEvent::serial).containsExactly(1L, 3L, 6L);
        assertThat(told.events).noneMatch(AuditEvent::complete);
        assertThat(told.losses).containsExactly(new Loss(null, Loss.Kind.GAP, 2, 3, 6));
        assertThatThrownBy(() -> push("SYSCALL", 6)).isInstanceOf(IllegalStateException.class);
        assertThat(reassembler.counts()).isEqualTo(new EventCounts(3, 3, 3, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void maintainGivesOutWhatWasSeenTheTimeOutAgo() {
        push("ANOM_ABEND", 1);
        reassembler.maintain(10_000);
        push("USER_LOGIN", 2);
        push("ANOM_ABEND", 3);
        reassembler.maintain(11_999);
        assertThat(told.lines).isEmpty();

        reassembler.maintain(12_000);
        assertThat(told.events).map(AuditEvent::serial).containsExactly(1L, 2L);

        push("SYSCALL", 3);
        reassembler.maintain(13_998);
        assertThat(told.events).hasSize(2);
        reassembler.maintain(13_999);
        assertThat(told.lines).contains("event 1795389377.450:3 ANOM_ABEND SYSCALL");
    }

    /** It waits for those before it; they are open for less than the time-out. */
    @Test
    void maintainKeepsTheOrder() {
        push("ANOM_ABEND", 2);
        reassembler.maintain(10_000);
        push("ANOM_ABEND", 1);
        reassembler.maintain(11_000);
        reassembler.maintain(12_000);
        assertThat(told.lines).isEmpty();

        reassembler.maintain(13_000);

        assertThat(told.events).map(AuditEvent::serial).containsExactly(1L, 2L);
    }

    @Test
    void maintainSaysWhatIsMissing() {
        push("USER_LOGIN", 1);
        push("USER_LOGIN", 4);
        reassembler.maintain(10_000);
        reassembler.maintain(11_999);
        assertThat(told.losses).isEmpty();

        reassembler.maintain(12_000);

        assertThat(told.losses).containsExactly(new Loss(null, Loss.Kind.GAP, 2, 1, 4));
    }

    @Test
    void theListenerMayCallBack() {
        List<Long> serials = new ArrayList<>();
        Reassembler[] own = new Reassembler[1];
        own[0] =
                new Reassembler(event -> {
                    serials.add(-event.serial());
                    if (event.serial() < 5) {
                        own[0].push(Line.of("USER_LOGIN", START, event.serial() + 1).record());
                        own[0].maintain(0);
                        assertThat(own[0].counts().records()).isEqualTo(event.serial() + 1);
                    } else {
                        own[0].close();
                    }
                    serials.add(event.serial());
                });

        own[0].push(Line.of("USER_LOGIN", START, 1).record());

        assertThat(serials).containsExactly(-1L, 1L, -2L, 2L, -3L, 3L, -4L, 4L, -5L, 5L);
    }

    @Test
    void whatTheListenerThrowsStopsNothing() {
        List<Long> serials = new ArrayList<>();
        Reassembler own =
                new Reassembler(event -> {
                    serials.add(event.serial());
                    if (event.serial() == 1) {
                        throw new IllegalArgumentException("no");
                    }
                });
        own.push(Line.of("ANOM_ABEND", START, 1).record());
        own.push(Line.of("USER_LOGIN", START, 2).record());

        assertThatThrownBy(own::close).hasMessage("no");
        assertThat(serials).containsExactly(1L);
        own.close();

        assertThat(serials).containsExactly(1L, 2L);
    }

    @Test
    void aListenerIsWanted() {
        assertThatThrownBy(() -> new Reassembler(null)).isInstanceOf(NullPointerException.class);
    }
}
