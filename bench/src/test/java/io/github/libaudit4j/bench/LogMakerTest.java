// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMakerTest {
    private static final int MADE = 300_000;
    private static final int LONGEST = 2000; // no line of the samples is longer

    @TempDir Path folder;

    /** What a run gave. */
    private record Outcome(int exit, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    private static Outcome run(Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = LogMaker.run(words, out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    private static Path samples() throws URISyntaxException {
        return Path.of(LogMaker.class.getResource("raw.log").toURI()).getParent();
    }

    private static Set<String> types(byte[] log) throws IOException {
        Set<String> types = new TreeSet<>();
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(log))) {
            while (reader.next()) {
                assertThat(reader.unit()).as("line %d", reader.line()).isEqualTo(Unit.RECORD);
                types.add(reader.record().typeName());
            }
        }
        return types;
    }

    @Test
    void logIsLessThanALineShort() throws Exception {
        Outcome outcome = run("--size", MADE, samples());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out().length).isBetween(MADE - LONGEST, MADE);
        assertThat(outcome.out()[outcome.out().length - 1]).isEqualTo((byte) '\n');
    }

    @Test
    void everyLineParsesAndNoTypeIsMissing() throws Exception {
        Set<String> expected = types(Files.readAllBytes(samples().resolve("raw.log")));
        expected.addAll(types(Files.readAllBytes(samples().resolve("enriched.log"))));

        assertThat(types(run("--size", MADE, samples()).out())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {RepeatedLog.IN_ORDER, 42})
    void serialsAreConsecutiveAndTimesRise(long seed) throws Exception {
        byte[] log = run("--seed", seed, "--size", MADE, samples()).out();

        long serial = 0;
        long millis = 0;
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(log))) {
            while (reader.next()) {
                var record = reader.record();
                if (record.serial() == serial) {
                    assertThat(record.millis()).isEqualTo(millis);
                } else {
                    assertThat(record.serial()).isEqualTo(serial + 1);
                    assertThat(record.millis())
                            .isEqualTo(serial == 0 ? record.millis() : millis + 7);
                    serial = record.serial();
                    millis = record.millis();
                }
            }
        }
        assertThat(serial).isGreaterThan(200);
    }

    @Test
    void nothingButTheIdChanges() throws Exception {
        Path sample = samples().resolve("enriched.log");
        String before = Files.readString(sample).replaceAll("audit\\([^)]*\\)", "audit()");

        String after = run("--size", 2 * Files.size(sample), sample).text();

        assertThat(after.replaceAll("audit\\([^)]*\\)", "audit()")).startsWith(before);
    }

    @Test
    void recordsOfAnEventAreBroughtTogether() throws Exception {
        Path sample =
                write(
                        "interleaved.log",
                        """
                        type=SYSCALL msg=audit(1451781471.394:194433): arch=c000003e syscall=13
                        type=SYSCALL msg=audit(1451781471.394:194435): arch=c000003e syscall=23
                        type=PROCTITLE msg=audit(1451781471.394:194433): proctitle="bash"
                        type=EOE msg=audit(1451781471.394:194433):\s
                        """);

        assertThat(run("--size", 280, sample).text())
                .isEqualTo(
                        """
                        type=SYSCALL msg=audit(1767225600.000:1): arch=c000003e syscall=13
                        type=PROCTITLE msg=audit(1767225600.000:1): proctitle="bash"
                        type=EOE msg=audit(1767225600.000:1):\s
                        type=SYSCALL msg=audit(1767225600.007:2): arch=c000003e syscall=23
                        """);
    }

    @Test
    void logsAreFoundInYaml() throws Exception {
        write(
                "cases.yaml",
                """
                tests:
                  # -S linkat
                  link, as a block: |
                    type=SYSCALL msg=audit(1741983195.885:240): arch=c00000b7 syscall=37
                    type=EOE msg=audit(1741983195.885:240):

                  another with the same id, folded: >
                    type=LOGIN msg=audit(1741983195.885:240): pid=1298 uid=0
                """);

        Outcome outcome = run("--size", 190, folder);

        assertThat(outcome.text())
                .isEqualTo(
                        """
                        type=SYSCALL msg=audit(1767225600.000:1): arch=c00000b7 syscall=37
                        type=EOE msg=audit(1767225600.000:1):
                        type=LOGIN msg=audit(1767225600.007:2): pid=1298 uid=0
                        """);
        assertThat(outcome.err())
                .isEqualTo(
                        "LogMaker: 3 records, 2 events, 160 bytes;"
                                + " from 3 records of 2 events in 1 file\n");
    }

    @Test
    void linesWithoutARecordAreLeftOutAndCounted() throws Exception {
        Path sample =
                write(
                        "torn.log",
                        """
                        type=CWD msg=audit(1741983195.885:240): cwd="/"
                        type=SYSCALL msg=audit(17419
                        """);

        Outcome outcome = run("--size", 100, sample);

        assertThat(outcome.text())
                .isEqualTo(
                        """
                        type=CWD msg=audit(1767225600.000:1): cwd="/"
                        type=CWD msg=audit(1767225600.007:2): cwd="/"
                        """);
        assertThat(outcome.err()).endsWith("in 1 file; unreadable lines left out: 1\n");
    }

    @Test
    void nodeIsSetOrReplaced() throws Exception {
        String log = run("--node", "web1", "--size", MADE, samples()).text();

        assertThat(log.lines()).allMatch(line -> line.startsWith("node=web1 type="));
    }

    @Test
    void sameSeedMakesTheSameBytes() throws Exception {
        byte[] first = run("--seed", 7, "--size", MADE, samples()).out();

        assertThat(run("--seed", 7, "--size", MADE, samples()).out()).isEqualTo(first);
        assertThat(run("--seed", 8, "--size", MADE, samples()).out()).isNotEqualTo(first);
    }

    @Test
    void outputGoesToAFile() throws Exception {
        Path made = folder.resolve("made");

        assertThat(run("--output", made, "--size", "1kB", samples()).out()).isEmpty();
        assertThat(Files.readAllBytes(made)).isEqualTo(run("--size", 1000, samples()).out());
    }

    @Test
    void helpIsPrinted() {
        assertThat(run("--size", "1", "--help"))
                .extracting(Outcome::exit, Outcome::text)
                .containsExactly(0, LogMakerOptions.HELP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | --size is missing",
                "--size 1MB | no SAMPLE is given",
                "--size | --size needs a value",
                "--size 3q x | --size '3q' is no size: 200MB, 2GB, 64MiB or a number of bytes",
                "--size 0 x | --size '0' is no size: 200MB, 2GB, 64MiB or a number of bytes",
                "--size 9000000GB x | --size '9000000GB' is no size: 200MB, 2GB, 64MiB or a number"
                        + " of bytes",
                "--seed one x | --seed 'one' is not a number",
                "--node a=b x | --node 'a=b' is no name of a host",
                "--kind fat x | --kind 'fat' is none of plain, enriched, no-proctitle, foreign,"
                        + " long-argv",
                "--rate 0 x | --rate 0 is not from 1 to 1000000",
                "--sise 1 x | unknown option --sise",
            })
    void misuseIsSaid(String args, String message) {
        Outcome outcome = run((Object[]) (args.isEmpty() ? new String[0] : args.split(" ")));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("LogMaker: " + message + "; LogMaker --help tells more\n");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "20kb, 20000", "200MB, 200000000", "2GB, 2000000000", "64MiB, 67108864"})
    void sizesAreRead(String text, long bytes) {
        assertThat(LogMakerOptions.size(text)).isEqualTo(bytes);
    }

    @Test
    void missingSampleIsSaid() {
        Path missing = folder.resolve("missing.log");

        assertThat(run("--size", 1, missing))
                .extracting(Outcome::exit, Outcome::err)
                .containsExactly(1, "LogMaker: " + missing + ": no such file or folder\n");
        assertThat(run("--size", 1, folder))
                .extracting(Outcome::exit, Outcome::err)
                .containsExactly(1, "LogMaker: no audit record in the samples\n");
    }

    @Test
    void readerThatHasSeenEnoughIsNoError() throws Exception {
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = List.of("--size", "1MB", samples().toString());

        assertThat(LogMaker.run(args, closed, new PrintStream(err))).isZero();
        assertThat(err.size()).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
