// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.netlink.AuditClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that come another way than most: through an io_uring, by their 32-bit numbers, and one that
 * seccomp ends; made by a program in C, which gcc compiles.
 */
@ExtendWith(KernelLock.class)
@Timeout(180)
class WatchCallsKernelTest {
    private static final Path SOURCE = Path.of("src/test/resources/programs/calls.c");

    @TempDir Path folder;
    private Path program;
    private Path file;

    @BeforeEach
    void compile() throws Exception {
        Assumptions.assumeTrue("amd64".equals(System.getProperty("os.arch")), "not x86-64");
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/gcc")), "no gcc");
        program = folder.resolve("calls");
        file = Files.writeString(folder.resolve("file"), "");
        run(List.of("gcc", "-Wall", "-Werror", "-o", program.toString(), SOURCE.toString()));
        try (AuditClient client = AuditClient.open()) {
            client.setBacklogWaitTime(0);
        }
    }

    private static String run(List<String> words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private Path rules() throws Exception {
        String text =
                "-a always,exit -F arch=b32 -S getpgid -F exe=PROGRAM -k old\n"
                        + "-a always,io_uring -S openat -k ring\n";
        return Files.writeString(
                folder.resolve("rules"), text.replace("PROGRAM", program.toString()));
    }

    /** What was called, and what the program said that it could not. */
    private record Calls(String watched, String said) {
        String line(String with) {
            return watched.lines().filter(line -> line.contains(with)).findFirst().orElse(null);
        }
    }

    private Calls watched(String... options) throws Exception {
        String[] words = new String[options.length + 2];
        words[0] = "--rules";
        words[1] = rules().toString();
        System.arraycopy(options, 0, words, 2, options.length);
        try (WatchProcess watch = WatchProcess.start(folder, words)) {
            watch.awaitReceiving();
            String said = run(List.of(program.toString(), file.toString()));
            watch.end("TERM");
            return new Calls(watch.out(), said);
        }
    }

    @Test
    void theyAreTold() throws Exception {
        Calls calls = watched("--format", "text");
        String end = " with " + program + ": success, key ";
        if (!calls.said().contains("no 32-bit calls")) {
            assertThat(calls.line(", key old")).endsWith("called syscall getpgid" + end + "old");
        }
        if (!calls.said().contains("no io_uring")) {
            assertThat(calls.line(", key ring")).endsWith("opened file " + file + end + "ring");
        }
        if (!calls.said().contains("no seccomp")) {
            assertThat(calls.line("seccomp"))
                    .endsWith("violated seccomp policy getppid with " + program + ": fail");
            assertThat(calls.line("crashed")).contains(" crashed program calls, ");
        }
        assertThat(calls.said().lines().count()).as(calls.said()).isLessThan(3);
    }

    @Test
    void theWayIsInTheObject() throws Exception {
        Calls calls = watched("--hints");
        if (!calls.said().contains("no 32-bit calls")) {
            assertThat(calls.line("\"keys\":[\"old\"]")).contains("\"arch\":\"i386\"");
        }
        if (!calls.said().contains("no io_uring")) {
            assertThat(calls.line("\"keys\":[\"ring\"]"))
                    .contains("\"type\":\"URINGOP\"", "\"uring_op\":\"openat\"")
                    .contains("\"hints\":{\"source\":\"/proc\",\"parent\":{\"pid\":\"")
                    .contains("\"pid\":\"" + ProcessHandle.current().pid() + "\"");
        }
        if (!calls.said().contains("no seccomp")) {
            assertThat(calls.line("\"SECCOMP\"")).contains("\"code\":\"kill-process\"");
        }
    }
}
