// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.libaudit4j.netlink.AuditClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples that ask the kernel. */
@ExtendWith(KernelLock.class)
@Timeout(120)
class ExamplesKernelTest {
    @TempDir Path folder;

    @BeforeEach
    void turnOff() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            client.setEnabled(false);
            client.setBacklogLimit(64);
        }
    }

    @Test
    void theStatusIsTold() throws Exception {
        assertThat(Examples.run("Status").text())
                .startsWith("audit is off\nno daemon\n0 of 64 records wait\n");
        assertThat(Examples.below(List.of("unshare", "--user"), "Status"))
                .matches(output -> output.exit() == 1)
                .extracting(Examples.Output::text)
                .asString()
                .startsWith("get status: ECONNREFUSED (111): ");
    }

    @Test
    void rulesAreLoadedAndListed() throws Exception {
        assumeThat(System.getProperty("os.arch")).isEqualTo("amd64"); // as the example says
        Path file =
                Files.writeString(
                        folder.resolve("x.rules"),
                        """
                        -a always,exit -F arch=b64 -S openat -F exe=/nonexistent -k one
                        -w /etc/passwd -p z
                        -w /etc/passwd -p r
                        """);
        String listed =
                """
                -a always,exit -F arch=b64 -S openat -F exe=/nonexistent -k one
                -a always,exit -S all -F path=/etc/passwd -F perm=r
                """;
        assertThat(Examples.run("Rules", file.toString()).text())
                .isEqualTo(
                        file
                                + ":2:19: error: unknown permission z; there are r, w, x and a\n"
                                + listed);
        assertThat(Examples.run("Rules").text()).isEqualTo(listed);
        assertThat(Examples.run("Rules", file.toString()).text())
                .contains("add rule: EEXIST (17): the kernel has this rule already");
    }

    @Test
    void theKernelIsFollowed() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            client.setEnabled(true);
            CompletableFuture<Examples.Output> output =
                    CompletableFuture.supplyAsync(() -> run("Follow", "5"));
            while (!output.isDone()) {
                client.sendMessage(1103, "op=PAM:setcred acct=\"root\" res=success");
                Thread.sleep(100);
            }
            assertThat(output.get().text())
                    .startsWith("following\n")
                    .contains(" acquired-credentials: success\n")
                    .containsPattern("\n\\d+ records\n$");
            assertThat(output.get().exit()).isZero();
        }
    }

    private static Examples.Output run(String... words) {
        try {
            return Examples.run(words[0], Arrays.copyOfRange(words, 1, words.length));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneProgramIsWatched() throws Exception {
        assumeThat(System.getProperty("os.arch")).isEqualTo("amd64");
        try (AuditClient client = AuditClient.open()) {
            client.setBacklogWaitTime(0);
            client.setEnabled(true);
            Examples.Output output =
                    Examples.run("WatchProgram", "/bin/sh", "-c", "sh -c '/bin/true; exit'");
            assertThat(output.text())
                    .matches(
                            "process \\d+ is \\S+\n(process \\d+ is \\S+\n)?"
                                    + "process \\d+ is \\S*/bin/true\n");
            assertThat(output.exit()).isZero();
            assertThat(client.rules()).isEmpty();
        }
    }
}
