// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.input.Input;
import io.github.libaudit4j.cli.input.Inputs;
import io.github.libaudit4j.cli.input.Progress;
import io.github.libaudit4j.cli.output.EventForm;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches one after another over a log that grows, is rotated, renamed and compressed. */
class CheckpointRunsTest {
    private static final long START = 1_795_389_786_000L;

    @TempDir Path folder;

    private long now = START;
    private Checkpoint checkpoint = Checkpoint.NONE;
    private int first = Integer.MAX_VALUE; // events that a search takes at most

    /** Every record that was printed, with its event's id. */
    private final List<String> printed = new ArrayList<>();

    private final class Printed implements EventForm {
        private int count;

        @Override
        public void write(AuditEvent event) {
            count++;
            printed.addAll(event.toString().lines().toList());
        }

        @Override
        public boolean isDone() {
            return count >= first;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private List<String> notes = List.of();

    private void search() throws IOException {
        InstantSource clock = () -> Instant.ofEpochMilli(now);
        // written and read again, as between two processes
        CheckpointSink sink =
                new CheckpointSink(
                        checkpoint,
                        new Printed(),
                        Limits.DEFAULTS,
                        clock,
                        next ->
                                checkpoint =
                                        Checkpoint.parse(
                                                new String(next.bytes(), StandardCharsets.UTF_8)));
        Inputs inputs = Inputs.of(List.of(folder.toString()));
        for (Input input : inputs.inputs()) {
            if (sink.isDone()) {
                break;
            }
            RecordReader reader = new RecordReader(sink.open(input, Progress.none()));
            while (!sink.isDone() && reader.next()) {
                sink.write(reader);
            }
            reader.close();
        }
        sink.close();
        notes = sink.losses();
    }

    private void write(String text) throws IOException {
        Files.writeString(
                folder.resolve("audit.log"),
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String record(String type, long millis, int serial, String rest) {
        return "type=%s msg=audit(%d.%03d:%d): %s\n"
                .formatted(type, millis / 1000, millis % 1000, serial, rest);
    }

    private static String cwd(long millis, int serial) {
        return record("CWD", millis, serial, "cwd=\"/\"");
    }

    private static String title(long millis, int serial) {
        return record("PROCTITLE", millis, serial, "proctitle=\"x\"");
    }

    @Test
    void anOpenEventIsLeftUntilItIsWhole() throws IOException {
        write(cwd(now, 1) + cwd(now, 2) + title(now, 2));
        search();
        assertThat(printed).isEmpty();
        write(title(now, 1));
        search();
        assertThat(printed).hasSize(4);
        search();
        assertThat(printed).hasSize(4);
    }

    @Test
    void anOpenEventIsLeftUntilItIsOld() throws IOException {
        write(cwd(now, 1));
        search();
        assertThat(printed).isEmpty();
        now += 2000;
        search();
        assertThat(printed).hasSize(1);
        write(title(now - 2000, 1)); // late: on its own
        search();
        assertThat(printed).hasSize(2);
    }

    @Test
    void aLineThatIsStillWrittenIsLeft() throws IOException {
        String line = title(now, 1);
        write(line.substring(0, 40));
        search();
        write(line.substring(40));
        search();
        assertThat(printed).containsExactly(line.strip());
    }

    /** As of an auditd that is behind: its log is young, the event is not. */
    @Test
    void aLineOfAnOldEventThatIsStillWrittenIsLeft() throws IOException {
        String line = title(now - 60_000, 1);
        write(line.substring(0, 40));
        writtenNow();
        search();
        assertThat(printed).isEmpty();
        write(line.substring(40));
        writtenNow();
        search();
        assertThat(printed).containsExactly(line.strip());
    }

    @Test
    void aLineThatNoOneEndsIsPrinted() throws IOException {
        write(title(now, 1).strip());
        writtenNow();
        search();
        assertThat(printed).isEmpty();
        now += 2000;
        search();
        search();
        assertThat(printed).hasSize(1);
    }

    private void writtenNow() throws IOException {
        Files.setLastModifiedTime(folder.resolve("audit.log"), FileTime.fromMillis(now));
    }

    @Test
    void anEventAcrossARotationIsPrintedOnce() throws IOException {
        write(title(now - 9, 1) + cwd(now, 2));
        search();
        assertThat(printed).hasSize(1);
        Files.move(folder.resolve("audit.log"), folder.resolve("audit.log.1"));
        write(title(now, 2) + title(now + 1, 3));
        search();
        assertThat(printed).hasSize(4).doesNotHaveDuplicates();
    }

    /** Another node's event is open before those of this one. */
    @Test
    void whatWasPrintedBehindAnOpenEventIsNotPrintedAgain() throws IOException {
        write("node=b " + cwd(now, 7) + title(now, 1) + title(now + 1, 2));
        search();
        assertThat(printed).hasSize(2);
        assertThat(checkpoint.done()).hasSize(2);
        write("node=b " + title(now, 7) + title(now + 2, 3));
        search();
        assertThat(printed).hasSize(5).doesNotHaveDuplicates();
        assertThat(checkpoint.done()).isEmpty();
    }

    @Test
    void aLogThatIsAnotherAtThatPlaceIsReadFromItsStart() throws IOException {
        String start = title(now, 1).repeat(1) + title(now + 1, 2).repeat(30);
        write(start + title(now + 2, 3) + title(now + 3, 4));
        search();
        int before = printed.size();
        Files.writeString(folder.resolve("audit.log"), start + title(now + 4, 5));
        search();
        assertThat(printed.subList(before, printed.size()).toString()).contains(":5)");
        assertThat(notes.toString()).contains("is not what it was");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingIsSkippedAndNothingRepeated(long seed) throws IOException {
        Random random = new Random(seed);
        RandomLog log = new RandomLog(random);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            now += random.nextInt(30);
            String lines = log.next(now);
            int cut = random.nextInt(10) == 0 ? random.nextInt(lines.length()) : 0;
            write(lines.substring(0, cut));
            if (cut > 0) {
                search();
            }
            write(lines.substring(cut));
            lines.lines().forEach(written::add);
            if (random.nextInt(8) == 0) {
                first = random.nextBoolean() ? 1 + random.nextInt(5) : Integer.MAX_VALUE;
                search();
            }
            if (random.nextInt(20) == 0) {
                rotate(random.nextBoolean());
            }
        }
        now += 5000;
        first = Integer.MAX_VALUE;
        search();
        search();
        assertThat(printed).containsExactlyInAnyOrderElementsOf(written);
    }

    private void rotate(boolean compresses) throws IOException {
        for (int i = 40; i > 0; i--) {
            for (String end : List.of("", ".gz")) {
                Path from = folder.resolve("audit.log." + i + end);
                if (Files.exists(from)) {
                    Files.move(from, folder.resolve("audit.log." + (i + 1) + end));
                }
            }
        }
        Files.move(folder.resolve("audit.log"), folder.resolve("audit.log.1"));
        Path old = folder.resolve("audit.log.2");
        if (compresses && Files.exists(old)) {
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(Path.of(old + ".gz")))) {
                Files.copy(old, out);
            }
            Files.delete(old);
        }
        Files.createFile(folder.resolve("audit.log"));
    }

    /** Lines of events that overlap, of two nodes; each line is another. */
    private static final class RandomLog {
        private final Random random;
        private final List<String> waiting = new ArrayList<>();
        private int serial;

        RandomLog(Random random) {
            this.random = random;
        }

        String next(long now) {
            String node = random.nextBoolean() ? "node=a " : "node=b ";
            serial++;
            StringBuilder lines = new StringBuilder();
            lines.append(node).append(record("SYSCALL", now, serial, "syscall=2 pid=" + serial));
            List<String> rest = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                rest.add(node + record("PATH", now, serial, "item=" + i));
            }
            rest.add(node + title(now, serial));
            waiting.addAll(rest);
            if (random.nextInt(3) > 0) {
                waiting.sort(Comparator.comparing(line -> line.startsWith("node=a")));
                waiting.forEach(lines::append);
                waiting.clear();
            }
            return lines.toString();
        }
    }
}
