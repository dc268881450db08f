// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import static io.github.libaudit4j.cli.decompress.SampleLog.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressionTest {
    // ---- what is in it

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst", "bz2"})
    void committedFilesOfTwoStreamsAreBothLogs(String suffix) {
        assertHolds(SampleLog.file("both.log." + suffix), SampleLog.both());
    }

    @ParameterizedTest
    @MethodSource("io.github.libaudit4j.cli.decompress.Compressor#all")
    void whatThisSystemCompressesIsRead(Compressor compressor) {
        for (int size : new int[] {0, 1, 100, 70_000, 400_000}) {
            byte[] log = SampleLog.lines(size, size);
            assertHolds(compressor.compress(log), log);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.libaudit4j.cli.decompress.Compressor#all")
    void noiseAndRunsAreRead(Compressor compressor) {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        assertHolds(compressor.compress(noise), noise);
        byte[] runs = new byte[600_000];
        assertHolds(compressor.compress(runs), runs);
    }

    @ParameterizedTest
    @MethodSource("io.github.libaudit4j.cli.decompress.Compressor#all")
    void filesPutOneAfterAnotherAreReadInOrder(Compressor compressor) {
        byte[] first = SampleLog.lines(300_000, 1);
        byte[] second = SampleLog.lines(5_000, 2);
        byte[] file =
                joined(
                        compressor.compress(first),
                        compressor.compress(new byte[0]),
                        compressor.compress(second),
                        compressor.compress(first));
        assertHolds(file, joined(first, second, first));
    }

    /** As two runs of a compressor append to one file. */
    @ParameterizedTest
    @ValueSource(strings = {"bzip2 -1 -c", "zstd -1 -c"})
    void levelsCanDiffer(String first) {
        byte[] log = SampleLog.lines(1_000_000, 3);
        byte[] low = new Compressor(first).compress(log);
        byte[] high = new Compressor(first.replace("-1", "-9")).compress(log);
        assertHolds(joined(low, high, low), joined(log, log, log));
    }

    @Test
    void gzipFieldsAreSkipped() {
        byte[] gzip = new Compressor("gzip -c").compress(SampleLog.lines(500, 1));
        byte[] fields = {
            0x1f, (byte) 0x8b, 8, 30, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, 'a', 0, 'b', 0, 1, 2
        };
        byte[] deflated = Arrays.copyOfRange(gzip, 10, gzip.length);
        assertHolds(joined(fields, deflated), SampleLog.lines(500, 1));
    }

    @Test
    void zerosAfterGzipArePadding() {
        assertHolds(joined(SampleLog.file("both.log.gz"), new byte[1000]), SampleLog.both());
    }

    /** As pzstd writes them. */
    @Test
    void zstdFramesToSkipAreSkipped() {
        byte[] skipped = {0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9};
        byte[] frames = SampleLog.file("both.log.zst");
        assertHolds(
                joined(skipped, frames, skipped, skipped, frames),
                joined(SampleLog.both(), SampleLog.both()));
    }

    // ---- plain files

    @Test
    void aPlainFileIsItself() {
        byte[] log = SampleLog.lines(1_000_000, 1);
        assertHolds(log, log);
        assertHolds(new byte[0], new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst", "bz2"})
    void aFileTooShortToTellIsItself(String suffix) {
        byte[] file = SampleLog.file("both.log." + suffix);
        for (int length = 0; Format.of(file, length) == Format.PLAIN; length++) {
            byte[] start = Arrays.copyOf(file, length);
            assertHolds(start, start);
        }
    }

    @Test
    void aPlainFileIsReadByLargeReadsIntoTheReadersOwnArray() throws IOException {
        byte[] log = SampleLog.lines(3 << 20, 1);
        int[] reads = {0};
        InputStream file =
                new FilterInputStream(new ByteArrayInputStream(log)) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        reads[0]++;
                        return super.read(into, from, length);
                    }
                };
        assertThat(Opened.of(file, 1 << 18).bytes()).isEqualTo(log);
        assertThat(reads[0]).isLessThan(16);
    }

    // ---- how it is read

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst", "bz2"})
    void anyReadSizeGivesTheSame(String suffix) {
        byte[] file = SampleLog.file("both.log." + suffix);
        for (int size : new int[] {1, 2, 7, 255, 1000}) {
            Opened opened = Opened.of(new ByteArrayInputStream(file), size);
            assertThat(opened.problem()).isNull();
            assertThat(opened.bytes()).isEqualTo(SampleLog.both());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst", "bz2"})
    void aFileThatComesInBytesIsRead(String suffix) throws IOException {
        InputStream trickle =
                new FilterInputStream(
                        new ByteArrayInputStream(SampleLog.file("both.log." + suffix))) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return super.read(into, from, Math.min(length, 1));
                    }
                };
        try (InputStream in = Decompression.open(trickle, "pipe")) {
            assertThat(in.readAllBytes()).isEqualTo(SampleLog.both());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "gz", "xz", "zst", "bz2"})
    void closingClosesTheFile(String suffix) throws IOException {
        byte[] file =
                suffix.equals("log") ? SampleLog.both() : SampleLog.file("both.log." + suffix);
        boolean[] closed = {false};
        InputStream raw =
                new FilterInputStream(new ByteArrayInputStream(file)) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        Decompression.open(raw, "x").close();
        assertThat(closed[0]).isTrue();
    }

    @Test
    void onlyTheDecoderThatIsNeededIsLoaded(@TempDir Path temp) throws Exception {
        OtherJvm withoutLibraries = new OtherJvm(temp, "target/classes");
        Path files = Path.of("src/test/resources/decompress");
        assertThat(withoutLibraries.open(files.resolve("first.log"))).isEqualTo("723");
        assertThat(withoutLibraries.open(files.resolve("both.log.gz"))).isEqualTo("1067");
        assertThat(withoutLibraries.open(files.resolve("both.log.xz")))
                .isEqualTo("java.lang.NoClassDefFoundError: org/tukaani/xz/XZInputStream");
    }

    private static void assertHolds(byte[] file, byte[] log) {
        Opened opened = Opened.of(file);
        assertThat(opened.problem()).isNull();
        assertThat(opened.bytes()).isEqualTo(log);
    }
}
