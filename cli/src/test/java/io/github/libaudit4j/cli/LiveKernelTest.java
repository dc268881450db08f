// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.cli.kernel.KernelRefusal;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.RuleSync;
import io.github.libaudit4j.cli.kernel.Rules;
import io.github.libaudit4j.netlink.AuditClient;
import io.github.libaudit4j.netlink.NetlinkMessage;
import io.github.libaudit4j.netlink.NetlinkOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands of the live kernel on the one that runs here, beside Debian's auditctl. Rules are
 * loaded while audit is off, so that they record nothing.
 */
@ExtendWith(KernelLock.class)
@Timeout(300)
class LiveKernelTest {
    private static final Path RULES = Path.of("src/test/resources/rules/kernel.rules");
    private static final Path HERE = Path.of(".");

    @TempDir Path folder;

    @BeforeEach
    void turnOff() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            client.setEnabled(false);
        }
    }

    private static Command audit(String words) throws Exception {
        return Command.run(HERE, ("audit " + words).split(" "));
    }

    private static String done(String words) throws Exception {
        Command command = audit(words);
        assertThat(command.exit()).as(words + ": " + command.err()).isZero();
        return command.text();
    }

    private static String auditctl(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("auditctl"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private static List<KernelRule> kernel() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            return KernelRule.all(client);
        }
    }

    @Test
    void theStatusIsWhatAuditctlPrints() throws Exception {
        List<String> lines = done("status").lines().toList();
        List<String> theirs = auditctl("-s").lines().toList();
        assertThat(lines).hasSizeGreaterThan(theirs.size());
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(lines.get(i) + "  ").startsWith(theirs.get(i) + "  ");
        }
        String json = done("status --format json");
        for (String line : theirs.subList(0, 9)) {
            String[] parts = line.split(" ");
            assertThat(json).contains("\"" + parts[0] + "\":" + parts[1] + ",");
        }
    }

    @Test
    void whatIsSetIsSeenByAuditctl() throws Exception {
        assertThat(
                        done(
                                "set --failure silent --rate 12345 --backlog 777"
                                        + " --backlog-wait-time 11 --enabled on"))
                .contains("rate_limit 12345 (was 0)\n", "enabled 1 (was 0)\n");
        assertThat(auditctl("-s"))
                .contains("enabled 1\nfailure 0\npid 0\nrate_limit 12345\nbacklog_limit 777\n")
                .contains("backlog_wait_time 11\n");
        done("set --failure printk --rate 0 --enabled off --reset-lost --trim");
        assertThat(auditctl("-s"))
                .contains("enabled 0\nfailure 1\npid 0\nrate_limit 0\n")
                .contains("lost 0\n");
    }

    @Test
    void whatTheKernelRefusesIsToldInOneLine() throws Exception {
        Command command = audit("set --backlog-wait-time 4294967295");
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err())
                .startsWith("audit set: set backlog wait time: EINVAL (22): ")
                .hasLineCount(1);
        command = audit("set --equivalent /nonexistent-a,/nonexistent-b");
        assertThat(command.err()).startsWith("audit set: make equivalent: ENOENT (2): ");
    }

    @Test
    void rulesAreLoadedAndListedAsAuditctlDoes() throws Exception {
        auditctl("-R", RULES.toString());
        List<KernelRule> theirs = kernel();
        String listing = auditctl("-l");
        assertThat(theirs).hasSize(20);
        assertThat(done("rules list --format auditctl3")).isEqualTo(listing);
        Path saved = Files.writeString(folder.resolve("saved.rules"), done("rules list"));

        done("rules clear");
        assertThat(auditctl("-l")).isEqualTo("No rules\n");
        Command load = audit("rules load " + RULES);
        assertThat(load.err()).isEqualTo("audit rules load: 20 rules added\n");
        assertThat(kernel()).isEqualTo(theirs);
        assertThat(auditctl("-l")).isEqualTo(listing);
        assertThat(audit("rules diff " + RULES + " kernel").exit()).isZero();

        auditctl("-D");
        done("rules sync " + saved);
        assertThat(kernel()).isEqualTo(theirs);
        assertThat(audit("rules sync " + RULES).err())
                .isEqualTo("audit rules sync: 0 added, 0 deleted, 0 moved, 20 as they were\n");
    }

    @Test
    void eachRuleIsAddedAndDeleted() throws Exception {
        auditctl("-R", RULES.toString());
        List<KernelRule> rules = kernel();
        KernelRule rule = rules.get(7);
        String line = rule.text(Rules.PRINTER);
        List<String> words = new ArrayList<>(List.of("audit", "rules", "delete"));
        Collections.addAll(words, line.split(" "));
        assertThat(Command.run(HERE, words.toArray(String[]::new)).text())
                .isEqualTo("- " + line + "\n");
        assertThat(kernel()).hasSize(19).doesNotContain(rule);
        assertThat(Command.run(HERE, "audit", "rules", "add", line).text())
                .isEqualTo("+ " + line + "\n");
        assertThat(kernel()).hasSize(20).contains(rule);
        assertThat(Command.run(HERE, "audit", "rules", "add", line).err())
                .startsWith("audit rules add: add rule: EEXIST (17)");

        done("rules clear -k access");
        assertThat(auditctl("-l")).doesNotContain("key=access").contains("key=net");
    }

    /** Any set to any other, in its order. */
    @Test
    void rulesAreBroughtIntoTheKernel() throws Exception {
        Random random = new Random(6);
        for (int i = 0; i < 100; i++) {
            String keys = some(random);
            try (AuditClient client = AuditClient.open()) {
                RuleSync.plan(client, Rules.lines(keys), Rules.TARGET).carryOut(false);
                RuleSync again = RuleSync.plan(client, Rules.lines(keys), Rules.TARGET);
                assertThat(again.isDone()).isTrue();
            }
            assertThat(Rules.keys(kernel())).isEqualTo(keys);
        }
    }

    private static String some(Random random) {
        List<String> keys = new ArrayList<>(List.of("abcdefgh".split("")));
        Collections.shuffle(keys, random);
        return String.join("", keys.subList(0, random.nextInt(1, 9)));
    }

    /** The last rule is of a path that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"load", "sync"})
    void aRefusalLeavesAllAsItWas(String command) throws Exception {
        auditctl("-R", RULES.toString());
        List<KernelRule> before = kernel();
        String status = auditctl("-s");
        String text =
                "-D\n-b 99\n"
                        + "-a always,exit -S all -F exe=/nonexistent -k new\n"
                        + "-w /etc/passwd -p r\n"
                        + "-a always,exit -F path=/nonexistent/a/b -F perm=r\n";
        Path file = Files.writeString(folder.resolve("x.rules"), text);
        Command refused = audit("rules " + command + " " + file);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.text()).isEmpty();
        assertThat(refused.err())
                .startsWith("audit rules " + command + ": " + file + ":5: add rule: ENOENT (2)")
                .endsWith("rules and settings are as they were\n")
                .hasLineCount(1);
        assertThat(kernel()).isEqualTo(before);
        assertThat(auditctl("-s")).isEqualTo(status);
    }

    @Test
    void anotherProgramThatChangesRulesIsNoticed() throws Exception {
        try (AuditClient client = AuditClient.open()) {
            RuleSync sync = RuleSync.plan(client, Rules.lines("ab"), Rules.TARGET);
            auditctl("-a", "always,exit", "-S", "openat", "-F", "pid=4000001");
            assertThatThrownBy(() -> sync.carryOut(false))
                    .isInstanceOf(KernelRefusal.class)
                    .hasMessageStartingWith(
                            "the rules were changed, and yet the kernel has others");
        }
        assertThat(auditctl("-l")).contains("-F pid=4000001").contains("key=a").contains("key=b");
    }

    @Test
    void aMessageIsRecorded() throws Exception {
        done("set --enabled on --backlog-wait-time 0");
        try (AuditClient listener = AuditClient.openMulticast(NetlinkOptions.DEFAULTS)) {
            Command send =
                    Command.run(HERE, "audit", "send", "-t", "CRED_ACQ", "op=test é res=success");
            assertThat(send.exit()).as(send.err()).isZero();
            NetlinkMessage message = listener.receive(Duration.ofSeconds(10));
            while (message != null && message.type() != 1103) {
                message = listener.receive(Duration.ofSeconds(10));
            }
            assertThat(message).as("the record").isNotNull();
            assertThat(new String(message.payload(), StandardCharsets.UTF_8))
                    .endsWith("msg='op=test é res=success'");
        }
    }

    /** Without what it takes nothing is changed, and one line says why. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "setpriv --reuid 65534 --regid 65534 --clear-groups"
                        + " --inh-caps -all,+dac_read_search --ambient-caps -all,+dac_read_search",
                "unshare --user",
                "unshare --user --map-root-user",
                "unshare --pid --fork",
            })
    void aRefusalIsOneLine(String other) throws Exception {
        auditctl("-R", RULES.toString());
        List<KernelRule> before = kernel();
        String status = auditctl("-s");
        for (String words :
                List.of(
                        "status",
                        "set --backlog 7",
                        "rules list",
                        "rules clear",
                        "rules add -w /etc/passwd -p r",
                        "rules load " + RULES,
                        "rules sync " + RULES)) {
            Command command = Command.below(other, ("audit " + words).split(" "));
            assertThat(command.exit()).as(words).isEqualTo(1);
            assertThat(command.text()).as(words).isEmpty();
            assertThat(command.err())
                    .startsWith("audit " + words.split(" -| /| src")[0] + ": ")
                    .containsAnyOf(": EPERM (1): needs root", ": ECONNREFUSED (111): the kernel")
                    .hasLineCount(1);
        }
        assertThat(kernel()).isEqualTo(before);
        assertThat(auditctl("-s")).isEqualTo(status);
    }

    @Test
    void aFileIsComparedWithTheKernel() throws Exception {
        String common = "-a always,exit -F arch=b64 -S openat -F exe=/nonexistent-diff -F key=both";
        String fileAlone = "-w /nonexistent-diff-file -p wa -k file";
        Path file = folder.resolve("diff.rules");
        Files.writeString(file, fileAlone + "\n" + common + "\n");
        done("rules add -a always,exit -S connect -F exe=/nonexistent-diff -F key=kernel");
        done("rules add " + common);
        Command diff = audit("rules diff " + file + " kernel");
        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.text())
                .isEqualTo(
                        ("- %s:1: %s\n+ kernel:1: -a always,exit -S connect"
                                        + " -F exe=/nonexistent-diff -k kernel\n")
                                .formatted(file, fileAlone));
        assertThat(audit("rules diff kernel " + file).text()).startsWith("- kernel:1: ");
        Files.writeString(file, auditctl("-l"));
        assertThat(audit("rules diff kernel " + file).exit()).isZero();
    }
}
