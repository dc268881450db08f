// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands among pipes, full disks, broken files and signals. */
@Timeout(120)
class CommandTest {
    private static final Path LOGS = Path.of("src/test/resources/logs");

    @TempDir Path folder;

    private static String line(int serial) {
        return "type=CWD msg=audit(1795389786.747:" + serial + "): cwd=\"/srv/data\"\n";
    }

    private static String lines(int count) {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            log.append(line(i));
        }
        return log.toString();
    }

    @Test
    void aReaderThatGoesAwayIsNoError() throws Exception {
        Path log = Files.writeString(folder.resolve("audit.log"), lines(20_000));
        Process process = start("audit", "parse", log.toString());
        try (BufferedReader out = reader(process)) {
            assertThat(out.readLine()).contains("\"serial\":1,");
        }
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(err).isEmpty();
    }

    @Test
    void aFullDiskIsToldAndFails() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this system");
        Path log = Files.writeString(folder.resolve("audit.log"), lines(2_000));
        Command command =
                Command.run(folder, "auparse", "-in", log.toString(), "-out", "/dev/full");
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err())
                .startsWith("auparse: cannot write the output: No space left on device");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse audit.log",
                "search audit.log",
                "report audit.log",
                "tree audit.log",
                "search -m",
                "syscall x86_64 --dump",
                "completion",
                "help",
                "parse --help"
            })
    void aFullDiskFailsEachCommand(String line) throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this system");
        String call = "type=SYSCALL msg=audit(1795389786.747:1): arch=c000003e syscall=59 pid=5\n";
        Files.writeString(folder.resolve("audit.log"), call);
        List<String> words = new ArrayList<>(Command.words("audit"));
        words.addAll(List.of(line.split(" ")));
        Process process =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectOutput(new File("/dev/full"))
                        .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(err).contains("cannot write the output: No space left on device");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void aLiveLogIsSeenAtOnce() throws Exception {
        Process process = start("audit", "parse", "-q");
        OutputStream in = process.getOutputStream();
        try (BufferedReader out = reader(process)) {
            for (int serial = 1; serial <= 3; serial++) {
                in.write(line(serial).getBytes(StandardCharsets.US_ASCII));
                in.flush();
                assertThat(out.readLine()).contains("\"serial\":" + serial + ",");
            }
            in.close();
            assertThat(out.readLine()).isNull();
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void followsALogAcrossItsRotation() throws Exception {
        Path log = Files.writeString(folder.resolve("audit.log"), line(1));
        Process process = start("audit", "parse", "--follow", log.toString());
        try (BufferedReader out = reader(process)) {
            assertThat(out.readLine()).contains("\"serial\":1,");
            Files.move(log, folder.resolve("audit.log.1"));
            Files.writeString(log, line(2));
            assertThat(out.readLine()).contains("\"serial\":2,");
            process.toHandle().destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        }
    }

    @Test
    void whatCouldNotBeReadIsToldWhereFollowingEnds() throws Exception {
        Path log = Files.writeString(folder.resolve("audit.log"), "noise\n" + line(1) + line(3));
        Process process = start("audit", "parse", "--follow", "missing.log", log.toString());
        try (BufferedReader out = reader(process)) {
            assertThat(out.readLine()).contains("\"serial\":1,");
            assertThat(out.readLine()).contains("\"serial\":3,"); // all is read: more is waited for
            process.toHandle().destroy();
            assertThat(out.readLine()).isNull();
        }
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(err)
                .contains("missing.log: no such file")
                .contains("audit.log:1: byte 1: not an audit record")
                .contains("1 serial missing");
    }

    @Test
    void aSignalLeavesWholeLines() throws Exception {
        Path log = Files.writeString(folder.resolve("audit.log"), lines(400_000));
        Process process = start("audit", "parse", log.toString());
        StringBuilder read = new StringBuilder();
        try (BufferedReader out = reader(process)) {
            char[] some = new char[100_000];
            read.append(some, 0, out.read(some));
            process.toHandle().destroy();
            for (int count = out.read(some); count > 0; count = out.read(some)) {
                read.append(some, 0, count);
            }
        }
        process.waitFor();
        assertThat(read.toString()).endsWith("}\n").doesNotContain("\"serial\":400000,");
    }

    /** Its SYSCALL may still come; then the command is stopped. */
    @Test
    void aSignalGivesOutTheEventThatWaits() throws Exception {
        Process process = start("audit", "parse", "-q");
        OutputStream in = process.getOutputStream();
        String told = "type=USER_AUTH msg=audit(1795389786.746:1): pid=1 uid=0 msg='res=success'\n";
        String waits = "type=AVC msg=audit(1795389786.747:2): avc:  denied  { read } for pid=1\n";
        try (BufferedReader out = reader(process)) {
            in.write((told + waits).getBytes(StandardCharsets.US_ASCII));
            in.flush();
            assertThat(out.readLine()).contains("\"serial\":1,");
            process.toHandle().destroy();
            assertThat(out.readLine()).contains("\"serial\":2,");
            assertThat(out.readLine()).isNull();
        }
        process.waitFor();
    }

    @Test
    void rawIsTheInputWhateverItHolds() throws Exception {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        byte[] log = Files.readAllBytes(LOGS.resolve("mixed.log"));
        byte[] all = new byte[noise.length + log.length];
        System.arraycopy(noise, 0, all, 0, noise.length);
        System.arraycopy(log, 0, all, noise.length, log.length);
        Path file = Files.write(folder.resolve("noise"), all);
        for (String longest : List.of("128", "4096", "1048576")) {
            Command command =
                    Command.run(
                            folder,
                            "audit",
                            "parse",
                            "--format",
                            "raw",
                            "--max-line",
                            longest,
                            file.toString());
            assertThat(command.out()).isEqualTo(all);
        }
    }

    @Test
    void whatABrokenArchiveHoldsIsPrintedBeforeTheError() throws Exception {
        Path whole = folder.resolve("audit.log.1.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(lines(5_000).getBytes(StandardCharsets.US_ASCII));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, 8_000));
        assertThat(bytes.length).isGreaterThan(8_000);
        Command command = Command.run(folder, "audit", "parse", cut.toString());
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).contains("cut.gz: gzip data ends early, at byte 8000");
        assertThat(command.text().lines().count()).isGreaterThan(1_000);
        assertThat(command.text()).contains("\"serial\":1000,");
    }

    @Test
    void aLineOverTheLimitIsCutMarkedAndCounted() throws Exception {
        String value = "x".repeat(500);
        Files.writeString(
                folder.resolve("long.log"),
                "type=CWD msg=audit(1.002:3): cwd=\"" + value + "\"\n" + line(4));
        Command command = Command.run(folder, "audit", "parse", "--max-line", "200", "long.log");
        List<String> records = command.text().lines().toList();
        assertThat(records).hasSize(2);
        assertThat(records.get(0)).contains("\"cwd\":\"xxx").contains("\"cut\":true");
        assertThat(records.get(1)).contains("\"serial\":4,").doesNotContain("\"cut\"");
        assertThat(command.err()).contains("1 record cut at the longest line allowed (--max-line)");
    }

    @Test
    void directoriesAreReadInTheOrderOfTheirContent() throws Exception {
        Files.writeString(folder.resolve("audit.log"), line(3));
        Files.writeString(
                folder.resolve("audit.log.1"), line(2).replace("1795389786", "1795389700"));
        Files.writeString(
                folder.resolve("audit.log.2"), line(1).replace("1795389786", "1795389600"));
        Command command = Command.run(folder, "audit", "parse", "--format", "raw", ".");
        assertThat(command.text().replaceAll("(?m)^.*:(\\d)\\): .*$", "$1")).isEqualTo("1\n2\n3\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules check",
                "rules decode",
                "run",
                "parse",
                "search",
                "report",
                "report --html"
            })
    void aNameThatTheLocaleHasNotIsToldInOneLine(String words) throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", "-c"));
        line.add("name=$(printf '\\303\\251'); export LC_ALL=C; exec \"$@\" \"$name\"");
        line.add("sh");
        line.addAll(Command.words("audit"));
        line.addAll(List.of(words.split(" ")));
        Process process = new ProcessBuilder(line).directory(folder.toFile()).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isIn(1, 127);
        assertThat(err)
                .contains(": no name that this locale can write: set LC_ALL=C.UTF-8\n")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "search", "report", "tree"})
    void anEmptyNameIsNotTheCurrentDirectory(String command) throws Exception {
        Files.writeString(folder.resolve("audit.log"), line(1));

        Command empty = Command.run(folder, "audit", command, "");

        assertThat(empty.exit()).isEqualTo(1);
        assertThat(empty.err()).contains("'': a name is missing: the current directory is .\n");
        assertThat(empty.text()).isEmpty();
    }

    private Process start(String... line) throws IOException {
        List<String> words = new ArrayList<>(Command.words(line[0]));
        words.addAll(List.of(line).subList(1, line.length));
        return new ProcessBuilder(words).directory(folder.toFile()).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
