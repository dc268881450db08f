// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands about rules among files and pipes. */
@Timeout(120)
class RulesCommandTest {
    private static final Path LOGS = Path.of("src/test/resources/logs").toAbsolutePath();

    @TempDir Path folder;

    private Command run(String... line) throws IOException, InterruptedException {
        return Command.run(folder, line);
    }

    @Test
    void aFileIsReplacedAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("audit.rules"), "-D\n");
        String rules = LOGS.resolve("rules.d").toString();
        Command build = run("audit", "rules", "build", rules, "-o", "audit.rules");
        assertThat(build.err()).isEmpty();
        assertThat(build.exit()).isZero();
        assertThat(Files.readString(file)).endsWith("-e 2\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aDirectoryWithoutRuleFilesIsTold() throws Exception {
        Command check = run("audit", "rules", "check", ".");
        assertThat(check.err())
                .startsWith("audit rules check: .: no files in it whose names end with .rules\n");
        assertThat(check.exit()).isZero();
    }

    @Test
    void aFaultyLineKeepsTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("audit.rules"), "-D\n");
        Path rules = Files.createDirectory(folder.resolve("rules.d"));
        Files.writeString(rules.resolve("1.rules"), "-D\n-w relative\n");
        Command build = run("audit", "rules", "build", "rules.d", "-o", "audit.rules");
        assertThat(build.exit()).isEqualTo(1);
        assertThat(build.err()).contains("1.rules:2:").contains("nothing written");
        assertThat(Files.readString(file)).isEqualTo("-D\n");
        Command forced = run("audit", "rules", "build", "rules.d", "-o", "audit.rules", "--force");
        assertThat(forced.exit()).isEqualTo(1);
        assertThat(Files.readString(file)).contains("-w relative");
    }

    @Test
    void encodeAndDecodeAreEachOthersOpposite() throws Exception {
        Path rules = LOGS.resolve("good.rules");
        for (String arch : List.of("x86_64", "s390x")) {
            for (List<String> options : List.of(List.of("--hex"), List.<String>of())) {
                List<String> encode = new ArrayList<>(List.of("audit", "rules", "encode"));
                encode.addAll(options);
                encode.addAll(List.of("--arch", arch, rules.toString()));
                Command encoded = Command.run(folder, new byte[0], encode);
                Command decoded =
                        Command.run(
                                folder,
                                encoded.out(),
                                List.of("audit", "rules", "decode", "--arch", arch));
                assertThat(decoded.err()).isEmpty();
                assertThat(decoded.text())
                        .isEqualTo(
                                "-a always,exit -F arch=b64 -S sethostname -k host\n"
                                        + "-a always,exit -F arch=b32 -S sethostname -k host\n"
                                        + "-a never,exclude -F msgtype=CWD\n");
            }
        }
    }

    /** Text of a rule file can hold anything; a terminal must not obey it. */
    @Test
    void whatIsShownIsPrintable() throws Exception {
        byte[] rules =
                "-w /etc/\u001b[2Jx -p wb\n-w /etc/\u202ey\u0007 -p wa\n"
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("hostile.rules"), rules);
        Command check = run("audit", "rules", "check", "hostile.rules");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.text()).contains("\\u001b").doesNotContain("\u001b", "\u202e", "\u0007");
    }

    /** Bytes that are no UTF-8 go through as they are. */
    @Test
    void pathsKeepTheirBytes() throws Exception {
        byte[] rule = "-w /srv/caf\u00e9 -p wa -k a\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("latin.rules"), rule);
        Command converted = run("audit", "rules", "convert", "latin.rules");
        assertThat(new String(converted.out(), StandardCharsets.ISO_8859_1))
                .isEqualTo("-a always,exit -S all -F path=/srv/caf\u00e9 -F perm=wa -k a\n");
        assertThat(run("audit", "rules", "check", "--format", "json", "latin.rules").exit())
                .isZero();
    }

    @Test
    void aReaderThatGoesAwayIsNoError() throws Exception {
        StringBuilder rules = new StringBuilder("-D\n");
        for (int i = 0; i < 3_000; i++) {
            rules.append("-w /srv/file").append(i).append(" -p wa -k file\n");
        }
        Path file = Files.writeString(folder.resolve("many.rules"), rules);
        List<String> words = new ArrayList<>(Command.words("audit"));
        words.addAll(List.of("rules", "check", file.toString()));
        Process process = new ProcessBuilder(words).directory(folder.toFile()).start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).contains("[watch]");
        }
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(err).startsWith("audit rules check: 3001 lines:").doesNotContain("Exception");
    }
}
