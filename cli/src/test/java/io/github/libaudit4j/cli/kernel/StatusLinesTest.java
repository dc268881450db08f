// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.netlink.AuditFeatures;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.netlink.TtyStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each number. */
class StatusLinesTest {
    @TempDir Path processes;

    /** The members in the order of the struct, without mask. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 1 0 0 64 0 0 | enabled           | off: nothing is audited",
                "1 1 0 0 64 0 0 | enabled           | ''",
                "2 1 0 0 64 0 0 | enabled           | on, and locked until the next boot",
                "1 0 0 0 64 0 0 | failure           | silent: a record that cannot be made is"
                        + " dropped without a word",
                "1 1 0 0 64 0 0 | failure           | printk: a record that cannot be made is told"
                        + " in the kernel log",
                "1 2 0 0 64 0 0 | failure           | panic: a record that cannot be made stops the"
                        + " machine",
                "0 1 0 0 64 0 0 | pid               | no daemon",
                "1 1 0 0 64 0 0 | pid               | no daemon: records go to the kernel log and to"
                        + " those who listen (multicast)",
                "1 1 7 0 64 0 0 | pid               | auditd",
                "1 1 0 0 64 0 0 | rate_limit        | no limit",
                "1 1 0 9 64 0 0 | rate_limit        | records a second; more are lost",
                "1 1 0 0 64 0 0 | backlog_limit     | ''",
                "1 1 0 0 0  0 0 | backlog_limit     | no limit",
                "1 1 0 0 64 0 0 | lost              | ''",
                "1 1 0 0 64 3 0 | lost              | records, or whole events, that were lost since"
                        + " boot or the last reset",
                "1 1 0 0 64 0 51 | backlog          | ''",
                "1 1 0 0 64 0 52 | backlog          | 81 % of its limit",
                "1 1 0 0 64 0 64 | backlog          | 100 % of its limit",
                "1 1 0 0 64 0 65 | backlog          | full: records wait or are lost",
                "1 1 0 0 0  0 65 | backlog          | ''",
            })
    void numbersThatAreWorthAWordHaveOne(String numbers, String key, String words) {
        int[] n = List.of(numbers.split(" +")).stream().mapToInt(Integer::parseInt).toArray();
        AuditStatus status =
                new AuditStatus(0, n[0], n[1], n[2], n[3], n[4], n[5], n[6], 0x7f, 15000, 0);
        String daemon = n[2] == 0 ? null : "auditd";
        assertThat(words(new KernelState(status, null, null, daemon), key)).isEqualTo(words);
    }

    private static String words(KernelState state, String key) {
        return line(state, key).words();
    }

    private static StatusLine line(KernelState state, String key) {
        for (StatusLine line : StatusLines.of(state)) {
            if (line.key().equals(key)) {
                return line;
            }
        }
        throw new AssertionError("no line " + key);
    }

    @Test
    void aDaemonThatIsGoneIsSaidToBe() {
        AuditStatus status = new AuditStatus(0, 1, 1, 7, 0, 64, 0, 0, 0x7f, 0, 12);
        KernelState state = new KernelState(status, null, null, null);
        assertThat(words(state, "pid"))
                .isEqualTo("no such process: the next record frees its place");
        assertThat(words(state, "backlog_wait_time")).startsWith("a call does not wait");
        assertThat(words(state, "backlog_wait_time_actual")).startsWith("ticks that calls have");
    }

    @Test
    void switchesAndFeaturesAreNamed() {
        AuditStatus status = new AuditStatus(0, 1, 1, 0, 0, 64, 0, 0, 0x21, 0, 0);
        AuditFeatures features = new AuditFeatures(1, -1, AuditFeatures.LOGINUID_IMMUTABLE, 3);
        KernelState state = new KernelState(status, features, new TtyStatus(1, 1), null);
        assertThat(line(state, "loginuid_immutable").text()).isEqualTo("1 locked");
        assertThat(words(state, "loginuid_immutable")).isEqualTo("a login uid that is set stays");
        assertThat(line(state, "only_unset_loginuid").text()).isEqualTo("0 locked");
        assertThat(words(state, "tty_audit"))
                .isEqualTo("what this session types is recorded, passwords too");
        assertThat(line(state, "features").value())
                .isEqualTo(List.of("backlog_limit", "lost_reset"));
    }

    @Test
    void anOldKernelHasFewerLines() throws Exception {
        FakeAudit kernel = new FakeAudit();
        kernel.status = new AuditStatus(0, 1, 1, 0, 0, 64, 0, 0, -1, -1, -1);
        kernel.features = null;
        kernel.tty = null;
        assertThat(StatusLines.of(KernelState.read(kernel.client())))
                .extracting(StatusLine::key)
                .containsExactly(
                        "enabled",
                        "failure",
                        "pid",
                        "rate_limit",
                        "backlog_limit",
                        "lost",
                        "backlog");
    }

    @Test
    void aProgramIsNamedWithoutWhatDisturbsATerminal() throws Exception {
        Files.createDirectories(processes.resolve("7"));
        Files.writeString(processes.resolve("7/comm"), "au\033[31md\n");
        assertThat(KernelState.program(processes, 7)).isEqualTo("au?[31md");
        assertThat(KernelState.program(processes, 8)).isNull();
    }
}
