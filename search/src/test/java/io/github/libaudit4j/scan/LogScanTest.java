// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.query.Clues;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found on several threads is what a plain look at every event finds, in its order. */
class LogScanTest {
    private static final int LONGEST = 700;
    private static final ScanOptions OPTIONS =
            new ScanOptions(Limits.DEFAULTS, LONGEST, 2, 1 << 20);

    private static InputStream stream(String log) {
        return new ByteArrayInputStream(log.getBytes(UTF_8));
    }

    private static String told(AuditEvent event) {
        return event.node() + (event.cut() ? " cut\n" : "\n") + event;
    }

    /** By one reader and one reassembler, without clues. */
    private static List<String> plain(Condition condition, List<String> logs) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        try (Reassembler reassembler =
                new Reassembler(event -> {
                    if (condition.test(event)) {
                        found.add(told(event));
                    }
                })) {
            for (String log : logs) {
                RecordReader reader = new RecordReader(stream(log), LONGEST);
                while (reader.next()) {
                    if (reader.unit() == Unit.RECORD) {
                        reassembler.push(reader.record());
                    } else if (reader.unit() == Unit.UNREADABLE) {
                        unreadable.add(
                                "log:" + reader.line() + ": " + reader.problem().getMessage());
                    }
                }
            }
        }
        found.addAll(unreadable);
        return found;
    }

    private record Found(Condition condition, List<String> events) implements Answer<List<String>> {
        @Override
        public List<String> make(List<AuditEvent> shown) {
            return shown.stream().filter(condition::test).map(LogScanTest::told).toList();
        }

        @Override
        public boolean take(List<String> made) {
            events.addAll(made);
            return true;
        }
    }

    private static List<String> scanned(Condition condition, ScanOptions options, List<String> logs)
            throws IOException {
        Found found = new Found(condition, new ArrayList<>());
        List<String> unreadable = new ArrayList<>();
        try (LogScan<List<String>> scan =
                new LogScan<>(
                        condition.clues(),
                        options,
                        found,
                        (log, line, why) ->
                                unreadable.add(log + ":" + line + ": " + why.getMessage()))) {
            for (String log : logs) {
                scan.read("log", stream(log));
            }
            scan.finish();
        }
        found.events().addAll(unreadable);
        return found.events();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatAPlainLookFinds(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> logs = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            logs.add(new ScannedLog(seed * 10 + i).text(1 + random.nextInt(120)));
        }
        for (int i = 0; i < 6; i++) {
            Wanted condition = i == 0 ? Wanted.all() : Wanted.random(random, 3);
            List<String> expected = plain(condition, logs);
            int chunk = 1 << random.nextInt(14);
            for (int threads : new int[] {1, 2, 8}) {
                ScanOptions options = OPTIONS.withThreads(threads).withChunkSize(chunk);
                assertThat(scanned(condition, options, logs))
                        .as("%s, %d threads, chunks of %d", condition, threads, chunk)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theConditionsAreMetBySomeOfTheEventsAndNotByAll() throws IOException {
        List<String> logs = List.of(new ScannedLog(5).text(500));
        int all = plain(Wanted.all(), logs).size();
        int some = 0;
        for (int seed = 0; seed < 100; seed++) {
            int found = plain(Wanted.random(new Random(seed), 3), logs).size();
            some += found > all / 50 && found < all ? 1 : 0;
        }
        assertThat(some).isGreaterThan(50);
    }

    @Test
    void aLineLongerThanAnything() throws IOException {
        String line = "type=CWD msg=audit(1.002:3): cwd=\"" + "a".repeat(100_000);
        String log = line + "\n" + new ScannedLog(1).text(5);
        for (int chunk : new int[] {1, 100, 1000, 1 << 20}) {
            assertThat(scanned(Wanted.all(), OPTIONS.withChunkSize(chunk), List.of(log, log)))
                    .isEqualTo(plain(Wanted.all(), List.of(log, log)));
        }
    }

    @Test
    void nothing() throws IOException {
        assertThat(scanned(Wanted.all(), OPTIONS, List.of("", "\n", "x"))).hasSize(1);
    }

    @Test
    void stopsWhenNoMoreIsWanted() throws IOException {
        List<Integer> taken = new ArrayList<>();
        Answer<Integer> first =
                new Answer<>() {
                    @Override
                    public Integer make(List<AuditEvent> found) {
                        return found.size();
                    }

                    @Override
                    public boolean take(Integer made) {
                        taken.add(made);
                        return false;
                    }
                };
        try (LogScan<Integer> scan =
                new LogScan<>(Clues.NONE, OPTIONS.withChunkSize(100), first, (a, b, c) -> {})) {
            boolean isMore = true;
            for (int i = 0; i < 1000 && isMore; i++) {
                isMore = scan.read("log", stream(new ScannedLog(i).text(100)));
            }
            assertThat(isMore).isFalse();
            scan.finish();
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatWasReadBeforeAFailureIsFound() throws IOException {
        String log = new ScannedLog(3).text(20);
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("disk on fire");
                    }
                };
        Found found = new Found(Wanted.all(), new ArrayList<>());
        try (LogScan<List<String>> scan =
                new LogScan<>(Clues.NONE, OPTIONS, found, (name, line, why) -> {})) {
            assertThatThrownBy(() -> scan.read("log", new SequenceInputStream(stream(log), broken)))
                    .hasMessage("disk on fire");
            scan.finish();
        }
        List<String> expected = plain(Wanted.all(), List.of(log));
        assertThat(expected).containsAll(found.events());
        assertThat(found.events()).isNotEmpty();
    }

    @Test
    void aFailureOfTheAnswerIsTold() {
        Answer<Integer> failing =
                new Answer<>() {
                    @Override
                    public Integer make(List<AuditEvent> found) {
                        throw new IllegalStateException("no answer");
                    }

                    @Override
                    public boolean take(Integer made) {
                        return true;
                    }
                };
        try (LogScan<Integer> scan =
                new LogScan<>(Clues.NONE, OPTIONS, failing, (name, line, why) -> {})) {
            assertThatThrownBy(
                            () -> {
                                scan.read("log", stream(new ScannedLog(1).text(10)));
                                scan.finish();
                            })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no answer");
        }
    }
}
