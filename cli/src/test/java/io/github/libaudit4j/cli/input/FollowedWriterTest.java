// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A writer at work in another thread: each line arrives once, in order, whatever it does between.
 */
@Timeout(120)
class FollowedWriterTest {
    private static final int LINES = 20_000;
    private static final int KEPT = 2000;

    @TempDir Path temp;

    private Path log;
    private final Random random = new Random(11);
    private final AtomicInteger arrived = new AtomicInteger();

    private enum Habit {
        /** auditd: moves each file by one, then opens a new one. */
        ROTATES_BY_NUMBER,
        /** logrotate with create: a new empty file, and the writer is late to change to it. */
        CHANGES_LATE,
        /** logrotate with dateext. */
        ROTATES_BY_DATE,
        /**
         * logrotate with copytruncate; what was not read yet would be lost, so it waits for that.
         */
        COPIES_AND_TRUNCATES,
        /** Moves the file away and back, or to another place for good. */
        VANISHES
    }

    @ParameterizedTest
    @EnumSource
    void eachLineArrivesOnceAndInOrder(Habit habit) throws Exception {
        log = temp.resolve("audit.log");
        Files.createFile(log);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        FollowingStream in = new FollowingStream(LogFile.at(log), () -> {}, Duration.ofMillis(1));
        Thread writer =
                Thread.ofPlatform()
                        .uncaughtExceptionHandler((thread, e) -> failure.set(e))
                        .start(() -> write(habit, in));
        readAll(in);
        writer.join();
        assertThat(failure.get()).isNull();
        assertThat(arrived).hasValue(LINES);
    }

    private void readAll(FollowingStream in) throws IOException {
        try (RecordReader reader = new RecordReader(in)) {
            while (reader.next()) {
                assertThat(reader.problem()).isNull();
                assertThat(reader.record().serial()).isEqualTo(arrived.get());
                arrived.incrementAndGet();
            }
        }
    }

    private void write(Habit habit, FollowingStream in) {
        try (in) {
            OutputStream to = open();
            for (int serial = 0; serial < LINES; serial++) {
                to.write(Line.number(serial).getBytes());
                if (random.nextInt(100) == 0) {
                    to = rotate(habit, to, serial);
                }
            }
            to.close();
            waitForReader(LINES);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private OutputStream open() throws IOException {
        return Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private OutputStream rotate(Habit habit, OutputStream to, int serial)
            throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(5)); // often more than one rotation between two looks
        switch (habit) {
            case ROTATES_BY_NUMBER -> {
                to.close();
                shift();
            }
            case CHANGES_LATE -> {
                shift();
                Files.createFile(log);
                for (int i = random.nextInt(3); i > 0; i--) {
                    Thread.sleep(2);
                }
                to.close();
            }
            case ROTATES_BY_DATE -> {
                to.close();
                Files.move(log, temp.resolve("audit.log-%08d".formatted(serial)));
            }
            case COPIES_AND_TRUNCATES -> {
                waitForReader(serial + 1);
                Files.copy(log, temp.resolve("audit.log.1"), StandardCopyOption.REPLACE_EXISTING);
                to.close();
                Files.newOutputStream(log, StandardOpenOption.TRUNCATE_EXISTING).close();
            }
            case VANISHES -> {
                waitForReader(serial + 1); // else it was gone before it was seen
                Path away = temp.resolve("away" + serial);
                Files.move(log, away);
                Thread.sleep(random.nextInt(4));
                if (random.nextBoolean()) {
                    Files.move(away, log);
                }
                to.close();
            }
        }
        return open();
    }

    private void waitForReader(int lines) throws InterruptedException {
        while (arrived.get() < lines) {
            Thread.sleep(1);
        }
    }

    private void shift() throws IOException {
        for (int i = KEPT; i > 0; i--) {
            Path from = temp.resolve("audit.log." + i);
            if (Files.exists(from)) {
                Files.move(from, temp.resolve("audit.log." + (i + 1)));
            }
        }
        Files.move(log, temp.resolve("audit.log.1"));
    }
}
