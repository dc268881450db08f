// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final long MILLI = 1_000_000;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private long now = 5_000 * MILLI;

    private Progress progress(long total) {
        return new Progress(new PrintStream(terminal, true, UTF_8), total, () -> now);
    }

    /** Reads a byte at each of the times, in milliseconds from the start. */
    private String drawn(long total, long... times) throws IOException {
        try (Progress progress = progress(total);
                InputStream in = progress.over(new ByteArrayInputStream(new byte[1000]), "a.log")) {
            long start = now;
            for (long time : times) {
                now = start + time * MILLI;
                in.read(new byte[10]);
            }
        }
        return terminal.toString(UTF_8);
    }

    @Test
    void nothingIsDrawnInTheFirstSecond() throws IOException {
        assertThat(drawn(1000, 0, 500, 999)).isEmpty();
    }

    @Test
    void aLineIsDrawnAfterASecondAndIsGoneAtTheEnd() throws IOException {
        assertThat(drawn(1000, 0, 1000))
                .isEqualTo("\r\033[K  2%  20 B of 1.0 kB  20 B/s  49 s left  a.log\r\033[K");
    }

    @Test
    void itIsDrawnAtMostFiveTimesASecond() throws IOException {
        long[] times = new long[1000];
        for (int i = 0; i < times.length; i++) {
            times[i] = 1000 + i;
        }
        assertThat(drawn(100_000, times).split("left")).hasSize(6);
    }

    @Test
    void itComesBackAfterItWasCleared() throws IOException {
        Progress progress = progress(1000);
        InputStream in = progress.over(new ByteArrayInputStream(new byte[1000]), "a.log");
        progress.clear();
        assertThat(terminal.size()).isZero();
        now += 1000 * MILLI;
        in.read();
        progress.clear();
        progress.clear();
        assertThat(terminal.toString(UTF_8)).endsWith("a.log\r\033[K").containsOnlyOnce("a.log");
        now += 1000 * MILLI;
        in.read();
        assertThat(terminal.toString(UTF_8)).endsWith("a.log");
        progress.close();
        now += 1000 * MILLI;
        in.read();
        assertThat(terminal.toString(UTF_8)).endsWith("\r\033[K");
    }

    @Test
    void bytesOfAllFilesAreCounted() throws IOException {
        Progress progress = progress(2000);
        progress.over(new ByteArrayInputStream(new byte[1000]), "a").readAllBytes();
        now += 2000 * MILLI;
        progress.over(new ByteArrayInputStream(new byte[500]), "b").readNBytes(500);
        assertThat(terminal.toString(UTF_8))
                .endsWith(" 75%  1.5 kB of 2.0 kB  750 B/s  1 s left  b");
    }

    // ---- the line

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1200000000|2900000000|3871|\" 41%  1.2 GB of 2.9 GB  310 MB/s  6 s left  x\"",
                "0|1000|1000|\"  0%  0 B of 1.0 kB  0 B/s  x\"",
                "1000|1000|1000|\"100%  1.0 kB of 1.0 kB  1.0 kB/s  0 s left  x\"",
                "1500|1000|1000|\"100%  1.0 kB of 1.0 kB  1.5 kB/s  0 s left  x\"",
                "1|100|1000|\"  1%  1 B of 100 B  1 B/s  1 min 39 s left  x\"",
                "1|9000|1000|\"  0%  1 B of 9.0 kB  1 B/s  2 h 29 min left  x\"",
                "12345678|-1|2000|\"12 MB  6.2 MB/s  x\"",
                "999999|-1|1000|\"1.0 MB  1.0 MB/s  x\"",
            })
    void theLine(long read, long total, long millis, String line) {
        assertThat(Progress.line(read, total, millis * MILLI, "x")).isEqualTo(line);
    }

    @Test
    void aLongNameIsShortened() {
        String name = "/var/log/" + "x".repeat(100) + "/audit.log.3";
        String line = Progress.line(1_200_000_000, 2_900_000_000L, 3871 * MILLI, name);
        assertThat(line).hasSizeLessThanOrEqualTo(79).contains("  ...").endsWith("/audit.log.3");
    }

    // ---- when there is one

    @Test
    void noneCostsNothing() {
        InputStream raw = InputStream.nullInputStream();
        assertThat(Progress.none().over(raw, "x")).isSameAs(raw);
        Progress.none().clear();
        Progress.none().close();
    }

    /** The tests' standard error is no terminal. */
    @Test
    void thereIsNoneInAPipe() {
        assumeFalse(Terminal.STDERR.isTerminal(), "standard error is a terminal here");
        Inputs inputs = new Inputs(List.of(), List.of(), List.of());
        assertThat(Progress.of(inputs, false)).isSameAs(Progress.none());
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/pts/3,true", "/dev/tty1,true", "/dev/ttyS0,true", "/dev/console,true",
        "/dev/hvc0,true", "/dev/null,false", "pipe:[123],false", "socket:[9],false",
        "/home/x/out.json,false", "'',false"
    })
    void terminals(String target, boolean isTerminal) {
        assertThat(Terminal.isTerminal(target)).isEqualTo(isTerminal);
    }
}
