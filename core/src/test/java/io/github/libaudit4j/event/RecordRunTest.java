// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.AuditRecord;
import io.github.libaudit4j.record.RecordParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are joined some at a time: the events are those of one after another. */
class RecordRunTest {
    /** Lines in an array that is filled with something else as soon as nobody keeps it. */
    private static final class Lines implements RecordRun.Owner, RecordRun.Source {
        private final byte[] bytes;
        private final boolean isKeeping;
        private final boolean isWanted;
        private boolean isJoined;
        private int kept;

        Lines(List<Line> lines, boolean isKeeping, boolean isWanted) {
            this.bytes = text(lines).getBytes(UTF_8);
            this.isKeeping = isKeeping;
            this.isWanted = isWanted;
        }

        @Override
        public RecordRun next() {
            boolean isFirst = !isJoined;
            isJoined = true;
            return isFirst ? run() : null;
        }

        @Override
        public boolean isWanted() {
            return isWanted;
        }

        @Override
        public boolean keep() {
            kept += isKeeping ? 1 : 0;
            return isKeeping;
        }

        @Override
        public void release() {
            if (--kept == 0) {
                Arrays.fill(bytes, (byte) 'x');
            }
        }

        void join(Reassembler reassembler) {
            reassembler.join(this);
            if (kept == 0) {
                Arrays.fill(bytes, (byte) 'x');
            }
        }

        private RecordRun run() {
            List<Integer> numbers = new ArrayList<>();
            AuditRecord first = null;
            for (int from = 0; from < bytes.length; ) {
                int to = from;
                while (bytes[to] != '\n') {
                    to++;
                }
                AuditRecord record = RecordParser.head(bytes, from, to);
                numbers.addAll(List.of(from, record.bodyStart(), record.type()));
                first = first == null ? record : first;
                from = to + 1;
            }
            RecordRun run = new RecordRun(this);
            run.lines(bytes, 0, bytes.length);
            run.id(first.millis(), first.serial(), first.nodeStart(), first.nodeEnd());
            run.records(
                    numbers.stream().mapToInt(Integer::intValue).toArray(),
                    0,
                    numbers.size() / RecordRun.NUMBERS);
            return run;
        }
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String told(AuditEvent event) {
        return event + " " + event.complete() + event.droppedRecords();
    }

    /** Lines of one id, cut where their event may end. */
    private static List<List<Line>> runs(List<Line> log) {
        List<List<Line>> runs = new ArrayList<>();
        Line before = null;
        for (Line line : log) {
            boolean goesOn =
                    before != null
                            && before.id().equals(line.id())
                            && (!List.of("PROCTITLE", "EOE", "USER_LOGIN").contains(before.type())
                                    || before.type().equals("PROCTITLE")
                                            && line.type().equals("EOE"));
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(line);
            before = line;
        }
        return runs;
    }

    private static void assertSame(List<Line> log, Limits limits) {
        for (boolean isKeeping : new boolean[] {false, true}) {
            for (int oneIn : new int[] {1, 3}) {
                Predicate<Line> isWanted = line -> line.serial() % oneIn == 0;
                List<String> expected = new ArrayList<>();
                Reassembler pushed = new Reassembler(limits, event -> expected.add(told(event)));
                log.forEach(line -> pushed.push(line.record(), isWanted.test(line)));
                pushed.close();
                List<String> events = new ArrayList<>();
                Reassembler joined = new Reassembler(limits, event -> events.add(told(event)));
                for (List<Line> run : runs(log)) {
                    new Lines(run, isKeeping, isWanted.test(run.get(0))).join(joined);
                }
                joined.close();
                assertThat(events).isEqualTo(expected).isNotEmpty();
                if (oneIn == 1) {
                    assertThat(joined.counts()).isEqualTo(pushed.counts());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofInterleavedEvents(long seed) {
        MadeLog made = new MadeLog(seed, seed % 2 == 0);
        List<Line> web = made.woven(made.node("web1", 100), 1 + (int) seed / 3);
        List<Line> db = made.woven(made.node(null, 100), 2);
        assertSame(made.interleaved(List.of(web, db)), Limits.DEFAULTS);
        assertSame(web, Limits.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofEventsWithoutEndsOutOfOrderAndTwice(long seed) {
        MadeLog made = new MadeLog(seed, seed % 2 == 0);
        List<Line> log = made.without(made.node(null, 200), "PROCTITLE", 2);
        assertSame(made.shuffled(log, 1 + (int) seed * 3), Limits.DEFAULTS);
        assertSame(made.doubled(made.node(null, 200), 5, (int) seed), Limits.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofMoreThanTheLimits(long seed) {
        MadeLog made = new MadeLog(seed, seed % 2 == 0);
        List<Line> log = made.without(made.woven(made.node(null, 200), 3), "PROCTITLE", 2);
        assertSame(log, new Limits(4, 1 << 26, 3, 1 << 24, 2000));
    }

    @Test
    void itsLinesAreWrittenTogether() throws IOException {
        List<Line> lines =
                List.of(
                        Line.of("SYSCALL", 1000, 5),
                        Line.of("CWD", 1000, 5),
                        Line.of("PROCTITLE", 1000, 5));
        List<AuditEvent> events = new ArrayList<>();
        Reassembler reassembler = new Reassembler(events::add);
        new Lines(lines, true, true).join(reassembler);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(events.get(0).writeLines(2, out)).isTrue();
        assertThat(out).hasToString(text(lines.subList(0, 2)));
        assertThat(events.get(0).length()).isEqualTo(text(lines).length());
        assertThat(AuditEvent.of(events.get(0).records()).writeLines(2, out)).isFalse();
    }
}
