// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wait is a step of a scene: the writer does something, or the stream is closed. */
@Timeout(30)
class FollowingStreamTest {
    @TempDir Path temp;

    private Path log;
    private final Deque<Step> steps = new ArrayDeque<>();

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @BeforeEach
    void startLog() throws IOException {
        log = temp.resolve("audit.log");
        append(log, "a\n");
    }

    @Test
    void whatIsAppendedIsRead() throws IOException {
        then(() -> append(log, "b\n"));
        then(() -> append(log, "c"));
        then(() -> append(log, "d\n"));
        assertThat(read()).isEqualTo("a\nb\ncd\n");
    }

    @Test
    void anEmptyLogIsFollowed() throws IOException {
        truncate(log);
        then(() -> append(log, "b\n"));
        assertThat(read()).isEqualTo("b\n");
    }

    @Test
    void nothingHappensForAWhile() throws IOException {
        then(() -> {});
        then(() -> {});
        then(() -> append(log, "b\n"));
        assertThat(read()).isEqualTo("a\nb\n");
    }

    // ---- renamed

    @Test
    void afterARotationTheNewFileIsRead() throws IOException {
        then(() -> rename(log, "audit.log.1"));
        then(() -> append(log, "b\n"));
        then(() -> append(log, "c\n"));
        assertThat(read()).isEqualTo("a\nb\nc\n");
    }

    @Test
    void theOldFileIsReadToItsEndFirst() throws IOException {
        then(() -> {
            append(log, "b\n");
            rename(log, "audit.log.1");
            append(log, "c\n");
        });
        assertThat(read()).isEqualTo("a\nb\nc\n");
    }

    /** As with logrotate: the writer goes on with the old file until it gets a signal. */
    @Test
    void whatIsWrittenToTheOldFileWhileTheNewOneIsEmptyIsRead() throws IOException {
        then(() -> {
            rename(log, "audit.log.1");
            append(log, "");
        });
        then(() -> append(temp.resolve("audit.log.1"), "b\n"));
        then(() -> append(temp.resolve("audit.log.1"), "c\n"));
        then(() -> {
            append(temp.resolve("audit.log.1"), "d\n");
            append(log, "e\n");
        });
        assertThat(read()).isEqualTo("a\nb\nc\nd\ne\n");
    }

    /** As with auditd: each file moves by one. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 12})
    void severalRotationsSinceTheLastLookAreRead(int rotations) throws IOException {
        StringBuilder all = new StringBuilder("a\n");
        for (int i = 0; i < rotations; i++) {
            all.append(i).append('\n');
        }
        then(() -> {
            for (int i = 0; i < rotations; i++) {
                shift(20);
                append(log, i + "\n");
            }
        });
        assertThat(read()).isEqualTo(all.toString());
    }

    @Test
    void severalRotationsByDateAreRead() throws IOException {
        append(temp.resolve("audit.log-20251231"), "old\n");
        then(() -> {
            rename(log, "audit.log-20260101");
            append(log, "b\n");
            rename(log, "audit.log-20260102");
            append(log, "c\n");
        });
        then(() -> append(log, "d\n"));
        assertThat(read()).isEqualTo("a\nb\nc\nd\n");
    }

    /** More rotations than files are kept: those that are left are read. */
    @Test
    void afterAFileThatIsGoneTheOldestYoungerOneIsRead() throws Exception {
        append(temp.resolve("audit.log.4"), "old\n");
        Thread.sleep(20); // the time of a file has a grain
        Files.setLastModifiedTime(log, FileTime.fromMillis(System.currentTimeMillis()));
        then(() -> {
            Files.delete(log);
            write(temp.resolve("audit.log.3"), "b\n", 60);
            write(temp.resolve("audit.log.2"), "c\n", 120);
            append(log, "d\n");
        });
        assertThat(read()).isEqualTo("a\nb\nc\nd\n");
    }

    @Test
    void unrelatedFilesBesideItAreNotRead() throws IOException {
        append(temp.resolve("audit.log.5"), "old\n");
        append(temp.resolve("audit.log.bak"), "old\n");
        append(temp.resolve("audit.log.1.gz"), "old\n");
        append(temp.resolve("audit.log2"), "other\n");
        then(() -> {
            rename(log, "audit.log.1");
            append(log, "b\n");
        });
        assertThat(read()).isEqualTo("a\nb\n");
    }

    // ---- truncated

    @Test
    void aTruncatedFileIsReadFromItsStart() throws IOException {
        append(log, "b\n");
        then(() -> {
            Files.copy(log, temp.resolve("audit.log.1"));
            truncate(log);
        });
        then(() -> append(log, "c\n"));
        then(() -> {
            truncate(log);
            append(log, "d\n");
        });
        assertThat(read()).isEqualTo("a\nb\nc\nd\n");
    }

    /** Its size does not tell, its first bytes do. */
    @ParameterizedTest
    @ValueSource(strings = {"x\n", "xy\nz\n", "x\nyyyyyyyyyyyyyyyy\n"})
    void aTruncatedFileThatHasGrownSinceIsReadFromItsStart(String anew) throws IOException {
        then(() -> {
            truncate(log);
            append(log, anew);
        });
        assertThat(read()).isEqualTo("a\n" + anew);
    }

    // ---- gone

    @Test
    void aFileThatComesBackIsTheSame() throws IOException {
        then(() -> rename(log, "away"));
        then(() -> append(temp.resolve("away"), "b\n"));
        then(() -> rename(temp.resolve("away"), "audit.log"));
        then(() -> append(log, "c\n"));
        assertThat(read()).isEqualTo("a\nb\nc\n");
    }

    @Test
    void afterAFileThatWasRemovedANewOneIsRead() throws IOException {
        then(() -> Files.delete(log));
        then(() -> {});
        then(() -> append(log, "b\n"));
        assertThat(read()).isEqualTo("a\nb\n");
    }

    @Test
    void theWholeDirectoryCanBeGoneForAWhile() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("logs"));
        log = folder.resolve("audit.log");
        append(log, "a\n");
        then(() -> rename(folder, "other"));
        then(() -> {});
        then(() -> {
            Files.createDirectory(folder);
            append(log, "b\n");
        });
        assertThat(read()).isEqualTo("a\nb\n");
    }

    // ---- inside a line

    @Test
    void aFileThatEndsInALineGetsANewline() throws IOException {
        append(log, "b");
        then(() -> {
            rename(log, "audit.log.1");
            append(log, "c");
        });
        then(() -> {
            truncate(log);
            append(log, "d\n");
        });
        assertThat(read()).isEqualTo("a\nb\nc\nd\n");
    }

    // ---- idle, close

    @Test
    void idleIsToldBeforeEachWaitAndAfterAllThatIsThere() throws IOException {
        AtomicInteger idle = new AtomicInteger();
        then(() -> assertThat(idle).hasValue(1));
        then(() -> append(log, "b\n"));
        then(() -> assertThat(idle).hasValue(3));
        assertThat(read(() -> idle.incrementAndGet())).isEqualTo("a\nb\n");
        assertThat(idle).hasValue(4);
    }

    @Test
    void closingFromAnotherThreadEndsAReadThatWaits() throws Exception {
        FollowingStream in = new FollowingStream(LogFile.at(log), () -> {}, Duration.ofHours(1));
        Thread closer = Thread.ofPlatform().start(() -> closeAfter(in, 100));
        assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("a\n");
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.available()).isZero();
        closer.join();
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        try (InputStream in = new FollowingStream(LogFile.at(log), () -> {}, Duration.ofHours(1))) {
            Thread.currentThread().interrupt();
            in.readAllBytes();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void itIsKnownWhatCanBeReadAtOnce() throws IOException {
        append(log, "bcd\n");
        try (InputStream in = LogFile.at(log).follow(() -> {})) {
            assertThat(in.available()).isEqualTo(6);
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.available()).isEqualTo(5);
        }
    }

    // ---- what is followed

    @Test
    void aLogThatWasRotatedBeforeItWasOpenedIsReadFirst() throws IOException {
        LogFile file = LogFile.at(log);
        rename(log, "audit.log.1");
        append(log, "b\n");
        try (InputStream in = new FollowingStream(file, () -> {}, this::step)) {
            assertThat(new String(in.readNBytes(4), UTF_8)).isEqualTo("a\nb\n");
        }
    }

    @Test
    void aCompressedFileCannotBeFollowed() throws IOException {
        Path gzip = temp.resolve("audit.log.1.gz");
        Files.write(gzip, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        assertThatIOException()
                .isThrownBy(() -> LogFile.at(gzip).follow(() -> {}))
                .withMessage(
                        gzip
                                + ": cannot be followed, it is compressed with gzip and grows no"
                                + " more");
    }

    @Test
    void standardInputCannotBeFollowed() {
        assertThatIOException()
                .isThrownBy(() -> new StandardInput(InputStream.nullInputStream()).follow(() -> {}))
                .withMessageStartingWith("standard input: cannot be followed");
    }

    // ---- the scene

    private void then(Step step) {
        steps.add(step);
    }

    private void step() {
        try {
            steps.remove().run();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String read() throws IOException {
        return read(() -> {});
    }

    /** Reads until all steps were taken, and what they wrote was read. */
    private String read(Runnable onIdle) throws IOException {
        FollowingStream[] self = {null};
        FollowingStream.Pause pause = this::step;
        try (FollowingStream in = new FollowingStream(LogFile.at(log), onIdle, pause)) {
            self[0] = in;
            then(() -> self[0].close());
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void closeAfter(InputStream in, int millis) {
        try {
            Thread.sleep(millis);
            in.close();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void append(Path path, String text) throws IOException {
        Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(Path path, String text, int secondsFromNow) throws IOException {
        append(path, text);
        long then = System.currentTimeMillis() + secondsFromNow * 1000L;
        Files.setLastModifiedTime(path, FileTime.fromMillis(then));
    }

    private static void rename(Path path, String name) throws IOException {
        Files.move(path, path.resolveSibling(name));
    }

    private static void truncate(Path path) throws IOException {
        FileChannel.open(path, StandardOpenOption.WRITE).truncate(0).close();
    }

    private void shift(int most) throws IOException {
        for (int i = most; i > 0; i--) {
            Path from = temp.resolve("audit.log." + i);
            if (Files.exists(from)) {
                rename(from, "audit.log." + (i + 1));
            }
        }
        rename(log, "audit.log.1");
    }
}
