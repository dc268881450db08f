// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit search} among pipes, terminals that are none, growing logs and kills. */
@Timeout(120)
class SearchCommandTest {
    private static final String[] SERIALS = {"search", "--fields", "serial"};

    @TempDir Path folder;

    private static String line(int serial) {
        return "type=CWD msg=audit(1795389786.747:" + serial + "): cwd=\"/srv/data\"\n";
    }

    private static String lines(int from, int to) {
        StringBuilder log = new StringBuilder();
        IntStream.rangeClosed(from, to).mapToObj(SearchCommandTest::line).forEach(log::append);
        return log.toString();
    }

    private static String serials(int from, int to) {
        StringBuilder serials = new StringBuilder();
        IntStream.rangeClosed(from, to).forEach(serial -> serials.append(serial).append('\n'));
        return serials.toString();
    }

    private ProcessBuilder builder(String[] words, String... more) {
        List<String> all = new ArrayList<>(Command.words("audit"));
        all.addAll(List.of(words));
        all.addAll(List.of(more));
        return new ProcessBuilder(all).directory(folder.toFile());
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("audit.log"), text);
    }

    // ---- what is read

    @Test
    void aPipeIsReadWhereNothingIsNamed() throws Exception {
        Process process = builder(SERIALS).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(lines(1, 3).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(text(process.getInputStream())).isEqualTo(serials(1, 3));
        assertThat(process.waitFor()).isZero();
    }

    /** As under cron, systemd and ssh -n: ausearch waits there for ever if it is a pipe. */
    @Test
    void theNullDeviceIsNotRead() throws Exception {
        Process process =
                builder(SERIALS)
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String err = text(process.getErrorStream());
        assertThat(err).doesNotContain("0 bytes"); // it looked for the logs of this host
        assertThat(err).containsAnyOf("no log there", "permission denied", " in ");
    }

    /** The JVM then opens a file of its own under that number. */
    @Test
    void aClosedStandardInputIsNotRead() throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <&-", "sh"));
        words.addAll(builder(SERIALS).command());
        Process process = new ProcessBuilder(words).directory(folder.toFile()).start();
        assertThat(text(process.getErrorStream())).doesNotContain("unreadable");
        process.waitFor();
    }

    /** Whatever standard input is; a pipe that stays open would else be waited for. */
    @Test
    void aPipeIsNotReadWhereALogIsNamed() throws Exception {
        Process process = builder(SERIALS, log(lines(1, 2)).toString()).start();
        assertThat(text(process.getInputStream())).isEqualTo(serials(1, 2));
        assertThat(process.waitFor()).isZero();
        process.getOutputStream().close();
    }

    @Test
    void whoWaitsForASilentPipeIsToldSo() throws Exception {
        Process process = builder(SERIALS).start();
        BufferedReader err = reader(process.getErrorStream());
        assertThat(err.readLine()).contains("waiting for standard input").contains("--input-logs");
        process.getOutputStream().close();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void logsAreReadInTheOrderOfWhatTheyHold() throws Exception {
        log(lines(5, 6).replace("389786", "389999"));
        Files.writeString(folder.resolve("audit.log.1"), lines(3, 4).replace("389786", "389788"));
        Files.writeString(folder.resolve("audit.log.2"), lines(1, 2));
        String[] named = {"audit.log", "audit.log.1", "audit.log.2"};
        for (String[] operands : List.of(named, new String[] {"audit.log*"}, new String[] {"."})) {
            List<String> words = new ArrayList<>(List.of("audit"));
            words.addAll(List.of(SERIALS));
            words.addAll(List.of(operands));
            Command command = Command.run(folder, words.toArray(String[]::new));
            assertThat(command.text()).isEqualTo(serials(1, 6));
        }
    }

    // ---- what is printed

    @Test
    void aReaderThatGoesAwayIsNoError() throws Exception {
        Process process = builder(SERIALS, log(lines(1, 50_000)).toString()).start();
        try (BufferedReader out = reader(process.getInputStream())) {
            assertThat(out.readLine()).isEqualTo("1");
        }
        assertThat(text(process.getErrorStream())).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theFirstEventsEndTheReading() throws Exception {
        Path log = log(lines(1, 200_000).replace("CWD", "PROCTITLE").replace("cwd", "proctitle"));
        Command command =
                Command.run(
                        folder,
                        "audit",
                        "search",
                        "--first",
                        "2",
                        "--fields",
                        "serial",
                        log.toString());
        assertThat(command.text()).isEqualTo(serials(1, 2));
        assertThat(Files.size(log)).isGreaterThan(10_000_000);
        assertThat(command.err()).containsPattern("2 events found in (\\d{3}[.]. kB|[12][.]. MB)");
    }

    @Test
    void rawIsWhatCanBeReadAgain() throws Exception {
        Path log = Path.of("src/test/resources/logs/mixed.log").toAbsolutePath();
        Command once = Command.run(folder, "audit", "search", "--raw", log.toString());
        Files.write(folder.resolve("again.log"), once.out());
        Command twice = Command.run(folder, "audit", "search", "--raw", "again.log");
        assertThat(twice.out()).isEqualTo(once.out());
    }

    // ---- a log that grows

    @Test
    void followsALogAcrossItsRotationToTheFirstEvents() throws Exception {
        Path log = log(line(1));
        Process process = builder(SERIALS, "--follow", "--first", "3", log.toString()).start();
        try (BufferedReader out = reader(process.getInputStream())) {
            assertThat(out.readLine()).isEqualTo("1");
            Files.move(log, folder.resolve("audit.log.1"));
            Files.writeString(log, line(2));
            assertThat(out.readLine()).isEqualTo("2");
            Files.writeString(log, line(3), StandardOpenOption.APPEND);
            assertThat(out.readLine()).isEqualTo("3");
            assertThat(out.readLine()).isNull();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void aCheckpointIsKept() throws Exception {
        Path log = log(lines(1, 3));
        assertThat(checked(log.toString()).text()).isEqualTo(serials(1, 3));
        assertThat(checked(log.toString()).exit()).isEqualTo(1);
        Files.move(log, folder.resolve("audit.log.1"));
        log(lines(4, 5).replace("389786", "389788"));
        Command command = checked("audit.log*");
        assertThat(command.text()).isEqualTo(serials(4, 5));
        assertThat(command.exit()).isZero();
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("audit.log", "audit.log.1", "seen");
    }

    @Test
    void aCheckpointsTimeIsATimeToStartAt() throws Exception {
        Path log = log(lines(1, 2) + lines(3, 4).replace("389786", "389788"));
        checked(log.toString());
        Command command =
                Command.run(
                        folder,
                        "audit",
                        "search",
                        "-ts",
                        "checkpoint",
                        "--checkpoint",
                        "seen",
                        "--fields",
                        "serial",
                        log.toString());
        assertThat(command.text()).isEqualTo(serials(3, 4));
    }

    private Command checked(String log) throws Exception {
        return Command.run(
                folder, "audit", "search", "--checkpoint", "seen", "--fields", "serial", log);
    }

    /** Killed while it writes: the next one starts where the last one that ended did. */
    @Test
    void aKilledSearchSkipsNothing() throws Exception {
        Path log = log(lines(1, 1000));
        checked(log.toString());
        Files.writeString(log, lines(1001, 200_000), StandardOpenOption.APPEND);
        for (int i = 0; i < 3; i++) {
            Process process =
                    builder(SERIALS, "--checkpoint", "seen", log.toString())
                            .redirectError(Redirect.DISCARD)
                            .start();
            try (BufferedReader out = reader(process.getInputStream())) {
                assertThat(out.readLine()).isEqualTo("1001");
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(checked(log.toString()).text()).isEqualTo(serials(1001, 200_000));
        assertThat(checked(log.toString()).text()).isEmpty();
    }

    @Test
    void aReaderThatGoesAwayLeavesTheCheckpoint() throws Exception {
        Path log = log(lines(1, 100_000));
        Process process = builder(SERIALS, "--checkpoint", "seen", log.toString()).start();
        try (BufferedReader out = reader(process.getInputStream())) {
            assertThat(out.readLine()).isEqualTo("1");
        }
        process.waitFor();
        assertThat(checked(log.toString()).text()).isEqualTo(serials(1, 100_000));
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
