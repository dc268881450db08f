// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogDirectoryTest {
    private static final long SECOND = 1_795_389_786;

    @TempDir Path temp;

    // ---- order

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void logsAreInTheOrderOfTheirContentWhateverTheirNames(int seed) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            names.add("audit.log" + (i == 0 ? "" : "." + i));
        }
        names.addAll(
                List.of("audit-20260101.log", "audit.log-20250101", "web1.log", "audit.log.40.gz"));
        Collections.shuffle(names, new Random(seed));
        for (int i = 0; i < names.size(); i++) {
            write(names.get(i), Line.at(SECOND + i));
        }
        Inputs found = LogDirectory.inputs(temp);
        assertThat(names(found)).isEqualTo(names);
        assertThat(found.problems()).isEmpty();
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void compressedLogsAreInTheOrderOfTheirContent() throws IOException {
        for (String suffix : List.of("gz", "xz", "zst", "bz2")) {
            Files.copy(
                    Path.of("src/test/resources/decompress/both.log." + suffix),
                    temp.resolve("audit.log.2." + suffix));
        }
        write("audit.log", Line.at(SECOND + 10));
        write("audit.log.9", Line.at(SECOND - 10));
        assertThat(names(LogDirectory.inputs(temp)))
                .containsExactly(
                        "audit.log.9",
                        "audit.log.2.bz2",
                        "audit.log.2.gz",
                        "audit.log.2.xz",
                        "audit.log.2.zst",
                        "audit.log");
    }

    @Test
    void atTheSameTimeTheHighestRotationIsFirst() throws IOException {
        for (String name : List.of("audit.log", "audit.log.2", "audit.log.10.gz", "audit.log.1")) {
            write(name, Line.at(SECOND));
        }
        assertThat(names(LogDirectory.inputs(temp)))
                .containsExactly("audit.log.10.gz", "audit.log.2", "audit.log.1", "audit.log");
    }

    @Test
    void theFirstRecordNeedNotBeTheFirstLine() throws IOException {
        write("audit.log", "torn line\n\n----\n" + Line.at(SECOND - 1));
        write("audit.log.1", Line.at(SECOND));
        assertThat(names(LogDirectory.inputs(temp))).containsExactly("audit.log", "audit.log.1");
    }

    // ---- no record

    @Test
    void logsWithoutARecordComeLastWithANote() throws IOException {
        write("audit.log.3", "");
        write("audit.log.2", "no record\n");
        write("audit.log.1", "x".repeat(2 << 20) + "\n" + Line.at(SECOND - 1));
        write("audit.log", Line.at(SECOND));
        Inputs found = LogDirectory.inputs(temp);
        assertThat(names(found))
                .containsExactly("audit.log", "audit.log.3", "audit.log.2", "audit.log.1");
        assertThat(found.notes())
                .containsExactlyInAnyOrder(
                        temp + "/audit.log.3: empty: it is read after the other logs",
                        temp
                                + "/audit.log.2: no audit record in it: it is read after the other"
                                + " logs",
                        temp
                                + "/audit.log.1: no audit record in its first MiB: it is read after"
                                + " the other logs");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aLogThatBreaksOffIsOrderedByWhatIsBeforeThat() throws IOException {
        Path gzip = temp.resolve("audit.log.1.gz");
        byte[] whole = gzip(Line.at(SECOND - 1).repeat(100));
        Files.write(gzip, Arrays.copyOf(whole, whole.length - 20));
        Path early = temp.resolve("audit.log.2.gz");
        Files.write(early, Arrays.copyOf(whole, 12));
        write("audit.log", Line.at(SECOND));
        Inputs found = LogDirectory.inputs(temp);
        assertThat(names(found)).containsExactly("audit.log.1.gz", "audit.log", "audit.log.2.gz");
        assertThat(found.notes())
                .containsExactly(
                        early
                                + ": no audit record before it breaks off: it is read after the"
                                + " other logs");
    }

    // ---- what is a log

    @Test
    void otherFilesAreLeftOut() throws IOException {
        write("audit.log", Line.at(SECOND));
        write(".audit.log.swp", Line.at(SECOND));
        write("auditd.conf", "log_file = /var/log/audit/audit.log\n");
        write("audit.rules", "-D\n");
        write("notes.txt", Line.at(SECOND));
        Files.createDirectories(temp.resolve("audit.log.d/audit.log"));
        Inputs found = LogDirectory.inputs(temp);
        assertThat(names(found)).containsExactly("audit.log");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aLinkIsRead() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("x"), Line.at(SECOND));
        Files.createSymbolicLink(temp.resolve("audit.log"), other.resolve("x"));
        assertThat(names(LogDirectory.inputs(temp))).containsExactly("audit.log");
    }

    @Test
    void aFileOfTwoNamesIsReadOnce() throws IOException {
        write("audit.log", Line.at(SECOND));
        Files.createSymbolicLink(temp.resolve("current.log"), temp.resolve("audit.log"));
        Files.createLink(temp.resolve("hard.log"), temp.resolve("audit.log"));
        assertThat(names(LogDirectory.inputs(temp))).containsExactly("audit.log");
    }

    @Test
    void aDirectoryWithoutALogIsAProblem() throws IOException {
        write("notes.txt", "x");
        assertThat(LogDirectory.inputs(temp).problems())
                .containsExactly(
                        temp
                                + ": no logs in this directory: expected files such as audit.log,"
                                + " audit.log.1, audit.log.2.gz: name the files to read");
    }

    @Test
    void aLogThatCannotBeReadIsAProblemAndOthersAreRead() throws IOException {
        write("audit.log", Line.at(SECOND));
        Path broken = temp.resolve("audit.log.1.xz");
        Files.write(broken, new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 1});
        Inputs found = LogDirectory.inputs(temp);
        assertThat(names(found)).containsExactly("audit.log");
        assertThat(found.problems())
                .containsExactly(
                        broken + ": xz data ends early, at byte 7: the file was cut short");
    }

    @Test
    void aDirectoryThatMayNotBeReadIsAProblem() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(temp), "root may read everything");
            assertThat(LogDirectory.inputs(temp).problems())
                    .singleElement()
                    .asString()
                    .startsWith(temp + ": permission denied");
        } finally {
            Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void write(String name, String log) throws IOException {
        Path path = temp.resolve(name);
        if (name.endsWith(".gz")) {
            Files.write(path, gzip(log));
        } else {
            Files.writeString(path, log);
        }
    }

    private static byte[] gzip(String log) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream to = new GZIPOutputStream(bytes)) {
            to.write(log.getBytes());
        }
        return bytes.toByteArray();
    }

    private List<String> names(Inputs inputs) {
        return inputs.inputs().stream()
                .map(input -> temp.relativize(Path.of(input.name())).toString())
                .toList();
    }
}
