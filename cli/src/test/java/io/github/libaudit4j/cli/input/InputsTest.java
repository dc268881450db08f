// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir Path temp;

    // ---- operands

    @Test
    void filesAreReadInTheOrderGiven() throws IOException {
        Path b = Files.writeString(temp.resolve("b"), "2\n");
        Path a = Files.writeString(temp.resolve("a"), "1\n");
        Inputs inputs = of(b.toString(), a.toString(), b.toString());
        assertThat(inputs.inputs())
                .extracting(Input::name)
                .containsExactly(b.toString(), a.toString(), b.toString());
        assertThat(inputs.size()).isEqualTo(6);
        assertThat(text(inputs)).isEqualTo("2\n1\n2\n");
    }

    @Test
    void aDashIsStandardInput() throws IOException {
        Path a = Files.writeString(temp.resolve("a"), "1\n");
        Inputs inputs = of(a.toString(), "-");
        assertThat(inputs.inputs())
                .extracting(Input::name)
                .containsExactly(a.toString(), "standard input");
        assertThat(inputs.size()).isEqualTo(Input.UNKNOWN_SIZE);
        assertThat(text(inputs)).isEqualTo("1\npiped\n");
    }

    @Test
    void noOperandIsStandardInput() throws IOException {
        assertThat(text(of())).isEqualTo("piped\n");
    }

    @Test
    void noOperandOnATerminalIsMisuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inputs.of(List.of(), InputStream.nullInputStream(), true))
                .withMessageStartingWith("nothing to read: name a log file or a directory");
    }

    @Test
    void aDashOnATerminalIsRead() throws IOException {
        assertThat(text(Inputs.of(List.of("-"), piped(), true))).isEqualTo("piped\n");
    }

    @Test
    void standardInputTwiceIsMisuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("-", "x", "-"))
                .withMessage("standard input (-) can be read only once");
    }

    @Test
    void standardInputIsDecompressed() throws IOException {
        InputStream gzip =
                Files.newInputStream(Path.of("src/test/resources/decompress/both.log.gz"));
        Inputs inputs = Inputs.of(List.of(), gzip, false);
        assertThat(text(inputs)).startsWith("type=SYSCALL").hasSize(1067);
    }

    @Test
    void aNamedPipeIsRead() throws Exception {
        Path pipe = temp.resolve("pipe");
        assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
                "no mkfifo here");
        Inputs inputs = of(pipe.toString());
        assertThat(inputs.size()).isEqualTo(Input.UNKNOWN_SIZE);
        Thread writer = Thread.ofPlatform().start(() -> write(pipe, "from the pipe\n"));
        try (InputStream in = inputs.inputs().getFirst().open(Progress.none())) {
            assertThat(in.available()).isNotNegative();
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("from the pipe\n");
        }
        writer.join();
        assertThatIOException()
                .isThrownBy(() -> inputs.inputs().getFirst().follow(() -> {}))
                .withMessageContaining("it is no regular file");
    }

    // ---- what cannot be read

    @Test
    void aMissingFileIsAProblemAndOthersAreRead() throws IOException {
        Path there = Files.writeString(temp.resolve("there"), "1\n");
        Path missing = temp.resolve("missing");
        Inputs inputs = of(missing.toString(), there.toString());
        assertThat(inputs.problems())
                .containsExactly(missing + ": no such file or directory: check the name");
        assertThat(text(inputs)).isEqualTo("1\n");
    }

    @Test
    void aFileUnderAFileIsAProblem() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "1\n");
        assertThat(of(file + "/audit.log").problems())
                .singleElement()
                .asString()
                .startsWith(file + "/audit.log: ")
                .doesNotContain("\n");
    }

    @Test
    void whatMayNotBeReadIsAProblemWithWhatToDo() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret"), "1\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "root may read everything");
        assertThat(of(secret.toString()).problems()).containsExactly(secret + DENIED);
    }

    private static final String DENIED =
            ": permission denied: run as root, or as a member of the group that log_group in"
                    + " auditd.conf names";

    @Test
    void problemsOfTheSystemAreToldInOneLine() {
        Path path = Path.of("x");
        assertThat(FileProblem.explained(path, new AccessDeniedException("x")))
                .hasMessage("x" + DENIED);
        assertThat(
                        FileProblem.explained(
                                path, new FileSystemException("x", null, "Too many links")))
                .hasMessage("x: Too many links");
        assertThat(FileProblem.explained(path, new IOException("Input/output error")))
                .hasMessage("x: Input/output error");
    }

    @Test
    void aNameCannotMoveTheCursor() throws IOException {
        Path file = Files.writeString(temp.resolve("a\nb\033[2J"), "1\n");
        assertThat(of(file.toString()).inputs().getFirst().name()).endsWith("/a?b?[2J");
        assertThat(of("no\nsuch").problems())
                .containsExactly("no?such: no such file or directory: check the name");
    }

    @Test
    void aNameThatNoFileCanHaveIsAProblem() {
        assertThat(of("a\0b").problems()).singleElement().asString().startsWith("a?b: no name");
    }

    // ---- what happens between looking and opening

    @Test
    void aFileThatIsGoneWhenItIsOpenedIsAProblem() throws IOException {
        Path log = Files.writeString(temp.resolve("audit.log.4"), "1\n");
        Input input = of(log.toString()).inputs().getFirst();
        Files.delete(log);
        assertThatIOException()
                .isThrownBy(() -> input.open(Progress.none()))
                .withMessage(
                        log
                                + ": gone before it was read: rotated away or removed: run the"
                                + " command again");
    }

    @Test
    void aRotationBetweenLosesAndRepeatsNothing() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(temp.resolve("audit.log." + i), Line.at(1_795_389_786 - i));
        }
        Files.writeString(temp.resolve("audit.log"), Line.at(1_795_389_786));
        Inputs inputs = of(temp.toString());
        String before = text(inputs);
        for (int i = 3; i >= 1; i--) {
            Files.move(temp.resolve("audit.log." + i), temp.resolve("audit.log." + (i + 1)));
        }
        Files.move(temp.resolve("audit.log"), temp.resolve("audit.log.1"));
        Files.writeString(temp.resolve("audit.log"), Line.at(1_795_389_787));
        assertThat(text(inputs)).isEqualTo(before).hasLineCount(4);
    }

    @Test
    void aFileThatTookTheNameOfAnotherIsNotReadInItsPlace() throws IOException {
        Path log = Files.writeString(temp.resolve("audit.log"), "1\n");
        Input input = of(log.toString()).inputs().getFirst();
        Path other = Files.writeString(temp.resolve("other"), "2\n");
        Files.move(other, log, StandardCopyOption.REPLACE_EXISTING);
        assertThatIOException()
                .isThrownBy(() -> input.open(Progress.none()))
                .withMessageContaining("gone before it was read");
    }

    // ---- reading them

    private static Inputs of(String... operands) {
        return Inputs.of(List.of(operands), piped(), false);
    }

    private static InputStream piped() {
        return new ByteArrayInputStream("piped\n".getBytes(UTF_8));
    }

    private static String text(Inputs inputs) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Input input : inputs.inputs()) {
            try (InputStream in = input.open(Progress.none())) {
                all.append(new String(in.readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
