// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What audit is set to, and its rules, on the kernel that runs here, beside Debian's auditctl. */
@ExtendWith(KernelLock.class)
@Timeout(120)
class AuditClientKernelTest {
    /** Matches no program. */
    private static final String RULE =
            "-a always,exit -F arch=b64 -S openat -F exe=/nonexistent-libaudit4j -F pid=4000001"
                    + " -F key=libaudit4j";

    /** Where {@code struct audit_rule_data} has its values. */
    private static final int VALUES = 3 * 4 + 64 * 4 + 64 * 4;

    private AuditClient client;

    @BeforeEach
    void open() throws Exception {
        client = AuditClient.open();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @Test
    void theStatusIsWhatAuditctlPrints() throws Exception {
        AuditStatus status = client.status();
        Map<String, String> printed = printed();

        assertThat(printed)
                .containsEntry("enabled", "" + status.enabled())
                .containsEntry("failure", "" + status.failure())
                .containsEntry("pid", "" + status.pid())
                .containsEntry("rate_limit", "" + status.rateLimit())
                .containsEntry("backlog_limit", "" + status.backlogLimit())
                .containsEntry("lost", "" + status.lost())
                .containsEntry("backlog_wait_time", "" + status.backlogWaitTime())
                .containsEntry("backlog_wait_time_actual", "" + status.backlogWaitTimeActual());
        AuditFeatures features = client.features();
        int immutable = AuditFeatures.LOGINUID_IMMUTABLE;
        assertThat(printed)
                .containsEntry(
                        "loginuid_immutable",
                        (features.isOn(immutable) ? "1 " : "0 ")
                                + (features.isLocked(immutable) ? "locked" : "unlocked"));
    }

    @Test
    void eachSettingIsSeenByAuditctl() throws Exception {
        client.setEnabled(true);
        client.setFailure(FailureMode.SILENT);
        client.setRateLimit(12345);
        client.setBacklogLimit(777);
        client.setBacklogWaitTime(11);
        assertThat(printed())
                .containsEntry("enabled", "1")
                .containsEntry("failure", "0")
                .containsEntry("rate_limit", "12345")
                .containsEntry("backlog_limit", "777")
                .containsEntry("backlog_wait_time", "11");

        client.set(AuditSetting.ENABLED, 0, WaitMode.NO_WAIT);
        client.set(AuditSetting.FAILURE, 1, WaitMode.NO_WAIT);
        client.set(AuditSetting.RATE_LIMIT, 0, WaitMode.NO_WAIT);
        client.set(AuditSetting.BACKLOG_LIMIT, 64, WaitMode.NO_WAIT);
        client.awaitAcknowledgements();
        assertThat(printed())
                .containsEntry("enabled", "0")
                .containsEntry("failure", "1")
                .containsEntry("rate_limit", "0")
                .containsEntry("backlog_limit", "64");
    }

    @ParameterizedTest
    @CsvSource({"ENABLED, 3", "FAILURE, 3", "PID, 1", "BACKLOG_WAIT_TIME, 4294967295"})
    void theKernelRefusesAValue(AuditSetting setting, long value) {
        assertFails("EINVAL", () -> client.set(setting, value, WaitMode.WAIT));
        assertFails(
                "EINVAL",
                () -> {
                    client.set(setting, value, WaitMode.NO_WAIT);
                    client.awaitAcknowledgements();
                });
    }

    /** The counter's old value comes as a positive errno. */
    @Test
    void aResetTellsWhatTheCounterWas() throws Exception {
        client.setEnabled(true);
        client.setFailure(FailureMode.SILENT);
        client.setBacklogWaitTime(0);
        client.resetLost();
        client.setRateLimit(1);
        for (int i = 0; i < 20; i++) {
            client.sendMessage(1103, "op=over-the-rate-limit");
        }
        long lost = client.status().lost();

        assertThat(lost).isPositive();
        assertThat(client.resetLost()).isGreaterThanOrEqualTo(lost);
        assertThat(client.resetBacklogWaitTimeActual()).isNotNegative();
        client.setRateLimit(0);
        assertThat(client.status().lost()).isLessThan(lost);
    }

    @Test
    void aRuleOfAuditctlIsListedAndDeleted() throws Exception {
        auditctl(RULE);
        List<byte[]> rules = client.rules();
        assertThat(rules).hasSize(1);

        client.deleteRule(rules.get(0));
        assertThat(listed()).isEqualTo("No rules\n");
        assertFails("ENOENT", () -> client.deleteRule(rules.get(0)));

        client.addRule(rules.get(0));
        assertThat(listed()).isEqualTo(RULE + "\n");
        assertFails("EEXIST", () -> client.addRule(rules.get(0)));
        assertThat(client.rules()).containsExactly(rules.get(0));
        auditctl("-D");
        assertThat(client.rules()).isEmpty();
    }

    /** More than the receive buffer holds at a time. */
    @Test
    void manyRulesAreListedAndDeleted() throws Exception {
        auditctl(RULE);
        byte[] rule = client.rules().get(0);
        client.deleteRule(rule);
        for (int i = 0; i < 500; i++) {
            client.addRule(withPid(rule, 4_000_001 + i));
        }

        assertThat(client.rules()).hasSize(500).contains(withPid(rule, 4_000_500));
        assertThat(client.deleteRules()).isEqualTo(500);
        assertThat(client.rules()).isEmpty();
        assertThat(client.counts()).isEqualTo(new NetlinkCounts(0, 0, 0, 0, 0));
    }

    private static byte[] withPid(byte[] rule, int pid) {
        byte[] other = rule.clone();
        ByteBuffer buffer = ByteBuffer.wrap(other).order(ByteOrder.nativeOrder());
        for (int at = VALUES; at < VALUES + 64 * 4; at += 4) {
            if (buffer.getInt(at) == 4_000_001) {
                buffer.putInt(at, pid);
            }
        }
        return other;
    }

    @ParameterizedTest
    @CsvSource({"0", "1039", "1040", "20000"})
    void theKernelRefusesWhatIsNoRule(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0x55);
        assertFails("EINVAL", () -> client.addRule(bytes));
        assertFails("EINVAL", () -> client.deleteRule(bytes));
    }

    @Test
    void theFeaturesAreSet() throws Exception {
        AuditFeatures before = client.features();
        int bit = AuditFeatures.ONLY_UNSET_LOGINUID;
        client.setFeatures(new AuditFeatures(1, bit, before.features(), 0)); // as it is
        assertThat(client.features()).isEqualTo(before);
    }

    @Test
    void theTerminalsOfThisProcessAreNotRecorded() throws Exception {
        TtyStatus off = new TtyStatus(0, 0);
        client.setTtyStatus(off);
        assertThat(client.ttyStatus()).isEqualTo(off);
        assertFails("EINVAL", () -> client.setTtyStatus(new TtyStatus(2, 0)));
    }

    @Test
    void nobodySignalledADaemon() throws Exception {
        assertThat(client.signalInfo().context()).isNotNull();
    }

    @Test
    void treesAreTrimmedAndJoined() throws Exception {
        client.trim();
        assertFails("ENOENT", () -> client.makeEquivalent("/nonexistent-a", "/nonexistent-b"));
    }

    @ParameterizedTest
    @CsvSource({"1250", "1300", "1400", "3000"})
    void theKernelRefusesAMessageOfItsOwnTypes(int type) {
        assertFails("EINVAL", () -> client.sendMessage(type, "op=test"));
    }

    private static String listed() throws Exception {
        return Shell.run("auditctl", "-l").text();
    }

    private static void auditctl(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("auditctl"));
        Collections.addAll(command, arguments.split(" "));
        Shell.Output output = Shell.run(command);
        assertThat(output.status()).as(output.text()).isZero();
    }

    /** {@code auditctl -s}, by names. */
    private static Map<String, String> printed() throws Exception {
        Map<String, String> values = new HashMap<>();
        for (String line : Shell.run("auditctl", "-s").text().split("\n")) {
            int space = line.indexOf(' ');
            values.put(line.substring(0, space), line.substring(space + 1));
        }
        return values;
    }

    private static void assertFails(String errno, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NetlinkException.class, e -> assertThat(e.errnoName()).isEqualTo(errno));
    }
}
