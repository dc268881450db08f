// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.decompress;

import static io.github.libaudit4j.cli.decompress.SampleLog.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.XZ;

/** What could be decompressed comes first; then one line: which file, what is wrong, where. */
class BrokenDataTest {
    // ---- cut short

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst", "bz2"})
    void aFileCutAtAnyByteGivesItsStartAndSaysSo(String suffix) {
        byte[] file = SampleLog.file("both.log." + suffix);
        int firstLength = lengthOfFirst(file, suffix);
        int delivered = 0;
        for (int length = Format.MAGIC; length < file.length; length++) {
            Opened opened = Opened.of(Arrays.copyOf(file, length));
            byte[] start = Arrays.copyOf(SampleLog.both(), opened.bytes().length);
            assertThat(opened.bytes()).isEqualTo(start);
            assertThat(start.length).as("cut at %d", length).isGreaterThanOrEqualTo(delivered);
            delivered = start.length;
            if (length == firstLength) {
                assertThat(opened.problem()).isNull(); // as good as a file of one stream
            } else {
                assertThat(opened.problem())
                        .as("cut at %d", length)
                        .endsWith(
                                "data ends early, at byte " + length + ": the file was cut short");
            }
        }
        // Only a checksum or an index was missing. The decoder of bzip2 loses one byte.
        assertThat(delivered).isGreaterThanOrEqualTo(SampleLog.both().length - 1);
    }

    private static int lengthOfFirst(byte[] file, String suffix) {
        byte[] first = SampleLog.file("first.log");
        for (int length = Format.MAGIC; length < file.length; length++) {
            Opened opened = Opened.of(Arrays.copyOf(file, length));
            if (opened.problem() == null && Arrays.equals(opened.bytes(), first)) {
                return length;
            }
        }
        throw new AssertionError("no stream of first.log in both.log." + suffix);
    }

    @Test
    void theMessageNamesTheFileAndTheFormat() {
        byte[] file = SampleLog.file("both.log.gz");
        assertThat(Opened.of(Arrays.copyOf(file, 100)).problem())
                .isEqualTo(
                        "audit.log.7: gzip data ends early, at byte 100: the file was cut short");
    }

    /** The decoder of zstd keeps 2 MiB and more to itself: a frame that is cut must give them. */
    @ParameterizedTest
    @CsvSource({"gzip -c,65536", "xz -0 -c,400000", "zstd -c,131072", "bzip2 -1 -c,100000"})
    void ofALongFileCutInTheMiddleAllButTheLastBlockComes(String words, int block) {
        byte[] log = SampleLog.lines(1_000_000, 5);
        byte[] file = new Compressor(words).compress(log);
        Opened opened = Opened.of(Arrays.copyOf(file, file.length / 2));
        byte[] delivered = opened.bytes();
        assertThat(delivered).isEqualTo(Arrays.copyOf(log, delivered.length));
        assertThat(delivered.length).isGreaterThan(log.length / 2 - 20_000 - block);
        assertThat(opened.problem()).contains("ends early");
    }

    // ---- broken inside

    @ParameterizedTest
    @ValueSource(strings = {"gzip -c", "xz -0 -c", "zstd -c", "zstd --no-check -c", "bzip2 -1 -c"})
    void anyDamageIsToldInOneLine(String words) {
        byte[] log = SampleLog.lines(120_000, 6);
        byte[] file = new Compressor(words).compress(log);
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = file.clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                int at = Format.MAGIC + random.nextInt(file.length - Format.MAGIC);
                damaged[at] ^= (byte) (1 << random.nextInt(8));
            }
            String problem = Opened.of(damaged).problem();
            if (problem == null) {
                continue; // a flag that nobody reads, or no checksum to find it by
            }
            assertThat(problem)
                    .matches("audit\\.log\\.7: [a-z0-9]+ data (ends early,|cannot be) .*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip -c", "xz -0 -c", "zstd -c", "bzip2 -1 -c"})
    void damageThatTheFormatCanSeeIsNeverSilent(String words) {
        byte[] log = SampleLog.lines(100_000, 6);
        byte[] file = new Compressor(words).compress(log);
        for (int at = file.length / 4; at < file.length * 3 / 4; at += 97) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x10;
            assertThat(Opened.of(damaged).problem()).as("byte %d", at).isNotNull();
        }
    }

    /** Here, too, the decoder would keep all of it to itself. */
    @Test
    void theBlocksBeforeABrokenOneAreDelivered() {
        byte[] log = SampleLog.lines(1_000_000, 8);
        byte[] file = new Compressor("zstd -c").compress(log);
        Arrays.fill(file, file.length / 2, file.length / 2 + 2000, (byte) 0xff);
        Opened opened = Opened.of(file);
        byte[] delivered = opened.bytes();
        assertThat(delivered).isEqualTo(Arrays.copyOf(log, delivered.length));
        assertThat(delivered.length).isBetween(log.length / 2 - 300_000, log.length / 2 + 20_000);
        assertThat(opened.problem()).startsWith("audit.log.7: zstd data cannot be read from byte");
        String at = opened.problem().replaceAll(".*from byte (\\d+) on.*", "$1");
        assertThat(Integer.parseInt(at)).isBetween(file.length / 3, file.length / 2);
    }

    @ParameterizedTest
    @CsvSource({"gz,gzip", "zst,zstd", "bz2,bzip2"})
    void whatFollowsTheCompressedDataIsTold(String suffix, String format) {
        byte[] file = SampleLog.file("both.log." + suffix);
        Opened opened = Opened.of(joined(file, "type=CWD\n".getBytes()));
        assertThat(opened.bytes()).isEqualTo(SampleLog.both());
        assertThat(opened.problem())
                .startsWith("audit.log.7: " + format + " data cannot be read from byte ")
                .endsWith(" on: what follows the compressed data is no " + format);
    }

    @ParameterizedTest
    @CsvSource({
        "gz,8,the checksum does not match",
        "gz,4,the length does not match",
        "zst,4,the checksum does not match",
        "bz2,3,crc error"
    })
    void aWrongChecksumIsToldAfterTheData(String suffix, int fromEnd, String why) {
        byte[] file = SampleLog.file("both.log." + suffix);
        file[file.length - fromEnd] ^= 4;
        Opened opened = Opened.of(file);
        int lost = suffix.equals("bz2") ? 1 : 0;
        byte[] log = SampleLog.both();
        assertThat(opened.bytes()).isEqualTo(Arrays.copyOf(log, log.length - lost));
        assertThat(opened.problem()).endsWith(why);
    }

    @Test
    void aWrongLengthOfZstdIsTold() {
        byte[] file =
                new Compressor("zstd --no-check --stream-size=1067 -c").compress(SampleLog.both());
        assertThat(Opened.of(file).problem()).isNull();
        file[5] ^= 1;
        assertThat(Opened.of(file).problem()).endsWith("the length does not match");
    }

    // ---- what is not supported

    @Test
    void aLongZstdWindowIsToldWithWhatToDo() {
        byte[] file = new Compressor("zstd --long=27 -c").compress(SampleLog.both());
        assertThat(Opened.of(file).problem())
                .isEqualTo(
                        "audit.log.7: zstd data cannot be read from byte 6 on: its window of 128"
                                + " MiB is over 8 MiB: pipe in what zstd -dc --long=31 gives");
    }

    @Test
    void dataThatNeedsMoreMemoryThanThereIsIsTold(@TempDir Path temp) throws Exception {
        Path file = temp.resolve("audit.log.xz");
        Files.write(file, new Compressor("xz -9 -c").compress(SampleLog.both()));
        Path xz = Path.of(XZ.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        OtherJvm small = new OtherJvm(temp, "target/classes:" + xz, "-Xmx32m");
        assertThat(small.open(file))
                .isEqualTo(
                        "java.io.IOException: "
                                + file
                                + ": xz data needs more memory: set AUDIT_JAVA_OPTS=-Xmx512m, or"
                                + " decompress it first and pipe it in");
    }

    // ---- the file itself

    @ParameterizedTest
    @ValueSource(strings = {"log", "gz", "xz", "zst", "bz2"})
    void anErrorOfTheDiskIsNoFaultOfTheData(String suffix) throws IOException {
        byte[] file =
                suffix.equals("log") ? SampleLog.both() : SampleLog.file("both.log." + suffix);
        Opened opened = Opened.of(failsAt(file, 200), 1 << 16);
        assertThat(opened.problem()).isEqualTo("audit.log.7: cannot be read: Input/output error");
        assertThat(opened.bytes())
                .isEqualTo(Arrays.copyOf(SampleLog.both(), opened.bytes().length));
    }

    @Test
    void aProblemComesAgainWithEachRead() throws IOException {
        byte[] file = Arrays.copyOf(SampleLog.file("both.log.gz"), 100);
        try (InputStream in = Decompression.open(new ByteArrayInputStream(file), "x")) {
            byte[] all = new byte[5000];
            assertThat(in.read(all)).isPositive();
            for (int i = 0; i < 3; i++) {
                assertThatIOException()
                        .isThrownBy(() -> in.read(all))
                        .withMessageContaining("early");
            }
        }
    }

    private static InputStream failsAt(byte[] file, int at) {
        return new FilterInputStream(new ByteArrayInputStream(file, 0, at)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                if (read < 0) {
                    throw new IOException("Input/output error");
                }
                return read;
            }
        };
    }
}
