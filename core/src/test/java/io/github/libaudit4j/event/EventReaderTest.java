// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final long START = 1_795_389_377_447L;

    private static byte[] log(List<Line> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static EventReader reader(byte[] log) {
        return new EventReader(new RecordReader(new ByteArrayInputStream(log)));
    }

    private static List<String> events(byte[] log) throws IOException {
        List<String> events = new ArrayList<>();
        try (EventReader reader = reader(log)) {
            while (reader.next()) {
                events.add(Told.line(reader.event()));
            }
            assertThat(reader.event()).isNull();
            assertThat(reader.next()).isFalse();
        }
        return events;
    }

    @Test
    void readsEventByEvent() throws IOException {
        List<Line> lines =
                List.of(
                        Line.of("SYSCALL", START, 1),
                        Line.of("SYSCALL", START, 2),
                        Line.of("PROCTITLE", START, 1),
                        Line.of("USER_LOGIN", START, 3));

        assertThat(events(log(lines)))
                .containsExactly(
                        "event 1795389377.447:1 complete SYSCALL PROCTITLE",
                        "event 1795389377.447:2 SYSCALL",
                        "event 1795389377.447:3 complete USER_LOGIN");
        assertThat(events(new byte[0])).isEmpty();
    }

    @Test
    void countsWhatItCannotRead() throws IOException {
        byte[] log =
                (Line.of("USER_LOGIN", START, 1) + "\ntype=SYSCALL msg=lost\n\n----\nnothing\n")
                        .getBytes(StandardCharsets.UTF_8);
        try (EventReader reader = reader(log)) {
            while (reader.next()) {
                assertThat(reader.event().serial()).isEqualTo(1);
            }
            assertThat(reader.unreadable()).isEqualTo(2);
            assertThat(reader.counts()).isEqualTo(new EventCounts(1, 1, 0, 0, 0, 0, 0, 0, 0));
        }
    }

    @Test
    void tellsLosses() throws IOException {
        List<Loss> losses = new ArrayList<>();
        byte[] log = log(List.of(Line.of("USER_LOGIN", START, 1), Line.of("USER_LOGIN", START, 4)));
        RecordReader records = new RecordReader(new ByteArrayInputStream(log));
        try (EventReader reader = new EventReader(records, Limits.DEFAULTS, losses::add)) {
            while (reader.next()) {
                assertThat(reader.event().complete()).isTrue();
            }
        }
        assertThat(losses).containsExactly(new Loss(null, Loss.Kind.GAP, 2, 1, 4));
    }

    /** All events before the cut come out; the torn line is a record, unreadable, or nothing. */
    @Test
    void aLogMayBeCutAnywhere() throws IOException {
        byte[] log = log(new MadeLog(3, false).node("web1", 30));
        List<String> whole = events(log);

        for (int to = 0; to < log.length; to++) {
            List<String> part = events(Arrays.copyOf(log, to));
            int sure = Math.max(0, part.size() - 2); // the last one, and what the torn line gave
            assertThat(part.subList(0, sure)).isEqualTo(whole.subList(0, sure));
        }
    }

    @Test
    void aFailureComesAfterTheEventsBeforeIt() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("broken disk");
                    }

                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
        byte[] log = log(List.of(Line.of("SYSCALL", START, 1), Line.of("SYSCALL", START, 2)));
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(log), failing);
        try (EventReader reader = new EventReader(new RecordReader(in))) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.event().serial()).isEqualTo(2);
            assertThatThrownBy(reader::next).hasMessage("broken disk");
            assertThatThrownBy(reader::next).hasMessage("broken disk");
        }
        assertThat(closed).isTrue();
    }
}
