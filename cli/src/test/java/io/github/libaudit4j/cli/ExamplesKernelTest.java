// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.libaudit4j.netlink.AuditClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
