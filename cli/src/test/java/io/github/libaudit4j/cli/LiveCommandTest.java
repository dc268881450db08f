// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.kernel.FakeAudit;
import io.github.libaudit4j.cli.kernel.KernelRule;
import io.github.libaudit4j.cli.kernel.Live;
import io.github.libaudit4j.cli.kernel.Rules;
import io.github.libaudit4j.cli.kernel.SendCommand;
import io.github.libaudit4j.cli.kernel.SetCommand;
import io.github.libaudit4j.cli.kernel.StatusCommand;
import io.github.libaudit4j.cli.rules.RulesCommand;
import io.github.libaudit4j.netlink.AuditStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands of the live kernel, on one that does as a test says. */
class LiveCommandTest {
    private static final String RULE = "-a always,exit -S all -F exe=/nonexistent -k ";

    @TempDir Path folder;

    private final FakeAudit kernel = new FakeAudit();
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        Live live = new Live(kernel::client, out);
        CommandLine line =
                new CommandLine(AuditCommand.spec())
                        .addSubcommand(StatusCommand.options(live).spec())
                        .addSubcommand(SetCommand.spec(live))
                        .addSubcommand(SendCommand.spec(live))
                        .addSubcommand(RulesCommand.line(live, below(words)))
                        .setErr(new PrintWriter(err));
        out.reset();
        err.getBuffer().setLength(0);
        return Run.command(line, words);
    }

    private static List<String> below(String... words) {
        return List.of(words).subList(1, words.length);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void expect(int exit, String told, String error, String... words) {
        assertThat(run(words)).as(err.toString()).isEqualTo(exit);
        assertThat(told()).isEqualTo(told);
        assertThat(err.toString()).startsWith(error);
    }

    @Test
    void theStatusHasWords() {
        kernel.status = new AuditStatus(0, 1, 1, 0, 0, 64, 12, 60, 0x21, 15000, -1);
        kernel.tty = null;
        expect(
                0,
                """
                enabled 1
                failure 1                     printk: a record that cannot be made is told in the kernel log
                pid 0                         no daemon: records go to the kernel log and to those who listen (multicast)
                rate_limit 0                  no limit
                backlog_limit 64
                lost 12                       records, or whole events, that were lost since boot or the last reset
                backlog 60                    93 % of its limit
                backlog_wait_time 15000       ticks that a call waits where the backlog is full
                loginuid_immutable 0 unlocked
                only_unset_loginuid 0 unlocked
                features backlog_limit,lost_reset
                """,
                "",
                "status");
    }

    @Test
    void theStatusAsJson() {
        kernel.status = new AuditStatus(0, 1, 1, 0, 5, 64, 0, 0, 0, 0, 0);
        expect(
                0,
                "{\"enabled\":1,\"failure\":1,\"pid\":0,\"rate_limit\":5,\"backlog_limit\":64,"
                        + "\"lost\":0,\"backlog\":0,\"backlog_wait_time\":0,"
                        + "\"backlog_wait_time_actual\":0,"
                        + "\"loginuid_immutable\":{\"on\":false,\"locked\":false},"
                        + "\"only_unset_loginuid\":{\"on\":false,\"locked\":false},"
                        + "\"tty_audit\":0,\"features\":[],\"words\":{\"failure\":\"printk: a record"
                        + " that cannot be made is told in the kernel log\",\"pid\":\"no daemon:"
                        + " records go to the kernel log and to those who listen (multicast)\","
                        + "\"rate_limit\":\"records a second; more are lost\","
                        + "\"backlog_wait_time\":\"a call does not wait where the backlog is full:"
                        + " its record is lost\"}}\n",
                "",
                "status",
                "--format",
                "json");
    }

    @Test
    void settingsAreToldAsTheyAreAndWere() {
        kernel.status = new AuditStatus(0, 0, 1, 0, 0, 64, 9, 0, 0x7f, 15000, 0);
        expect(
                0,
                """
                lost 0 (was 9)
                failure 0 (was 1)
                rate_limit 100 (was 0)
                backlog_limit 8192 (was 64)
                backlog_wait_time 15000 (as it was)
                enabled 1 (was 0)
                """,
                "",
                "set --enabled on --backlog 8192 --rate 100 --failure silent --reset-lost"
                        .concat(" --backlog-wait-time 15000")
                        .split(" "));
    }

    @Test
    void theLockIsSetLastAndConfirmed() {
        expect(2, "", "audit set: this lasts until the next boot", "set", "--enabled", "lock");
        expect(2, "", "audit set: this lasts until", "set", "--loginuid-immutable");
        assertThat(kernel.changes).isEmpty();
        expect(
                0,
                "backlog_limit 1 (was 64)\nloginuid_immutable 1 locked\nenabled 2 (was 0)\n",
                "",
                "set --enabled lock --until-reboot --loginuid-immutable --backlog 1".split(" "));
        expect(
                1,
                "",
                "audit set: audit is locked until the next boot (enabled 2): nothing was changed",
                "set --backlog 64".split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set                              | audit set: what shall be set?",
                "set --backlog -1                 | audit set: backlog_limit is from 0 to 4294967295",
                "set --rate 4294967296            | audit set: rate_limit is from 0 to 4294967295",
                "set --enabled 1                  | audit set: Invalid value for option '--enabled'",
                "set --failure 7                  | audit set: Invalid value for option '--failure'",
                "set --equivalent /mnt            | audit set: --equivalent takes two directories",
                "set --equivalent ,/mnt           | audit set: --equivalent takes two directories",
                "send --type 1300 x               | audit send: 1300 is not a type that programs may",
                "send --type SYSCALL x            | audit send: SYSCALL (1300) is not a type",
                "send --type nope x               | audit send: unknown record type nope",
                "send --type 99999 x              | audit send: 99999 is not a type",
                "rules add -e 1                   | audit rules add: takes a rule: -a, -A or -w",
                "rules add -d always,exit -S open | audit rules add: takes a rule: -a, -A or -w",
                "rules delete -D                  | audit rules delete: takes a rule: -a, -d, -w or",
                "rules add -a always,exit -S opem | audit rules add: unknown syscall opem",
                "rules add                        | audit rules add: Missing required parameter",
            })
    void whatIsNotUnderstoodChangesNothing(String words, String error) {
        expect(2, "", error, words.split(" "));
        assertThat(kernel.changes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--backlog-wait-time 0            | this kernel has no backlog_wait_time",
                "--reset-lost                     | this kernel cannot reset lost",
                "--reset-backlog-wait-time-actual | this kernel has no backlog_wait_time_actual",
            })
    void whatAnOldKernelDoesNotKnowIsNoticed(String option, String error) {
        kernel.status = new AuditStatus(0, 1, 1, 0, 0, 64, 0, 0, 2, -1, -1);
        String[] words = ("set --backlog 7 " + option).split(" ");
        expect(1, "", "audit set: " + error + ": nothing was changed", words);
        assertThat(kernel.changes).isEmpty();
    }

    @Test
    void whatTheKernelIgnoresIsNoticed() {
        kernel.ignored = 0x10;
        expect(
                1,
                "failure 0 (was 1)\n",
                "audit set: backlog_limit: the kernel took 7 and says that it has 64",
                "set --backlog 7 --failure silent".split(" "));
    }

    @Test
    void messagesAreSent() {
        kernel.status = new AuditStatus(0, 1, 1, 0, 0, 64, 0, 0, 0x7f, 0, 0);
        expect(0, "", "", "send", "op=test é");
        expect(0, "", "", "send", "-t", "2100", "second");
        expect(0, "", "", "send", "--type", "user_login", "third");
        expect(2, "", "audit send: the message has a line end", "send", "a\nb");
        expect(2, "", "audit send: the message has 0 bytes", "send", "");
        assertThat(kernel.changes).containsExactly(1005, 2100, 1112);
        assertThat(kernel.messages).containsExactly("op=test é", "second", "third");
    }

    @Test
    void aMessageThatIsDroppedIsNoticed() {
        expect(1, "", "audit send: audit is off (enabled 0): the kernel dropped", "send", "x");
        expect(0, "", "", "send", "--type", "USER_AVC", "x"); // which is kept all the same
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--"})
    void rulesAreAddedAndDeleted(String dashes) {
        String[] a = ("rules add " + dashes + " " + RULE + "a").replace("  ", " ").split(" ");
        expect(0, "+ " + RULE + "a\n", "", a);
        expect(1, "", "audit rules add: add rule: EEXIST (17)", a);
        expect(0, "+ " + RULE + "b\n", "", "rules", "add", (RULE + "b").replace("-a", "-A"));
        assertThat(Rules.keys(kernel.rules)).isEqualTo("ba");

        expect(0, "- " + RULE + "a\n", "", "rules", "delete", (RULE + "a").replace("-a", "-d"));
        expect(0, "- " + RULE + "b\n", "", "rules", "delete", RULE + "b");
        expect(1, "", "audit rules delete: delete rule: ENOENT (2)", "rules", "delete", RULE + "b");
    }

    @Test
    void aQuotedLineIsReadAsAShellReadsIt() {
        String line = "-a always,exit -S all -F exe='/srv/my prog' -k \"a b\"";
        expect(
                0,
                "+ -a always,exit -S all -F exe=/srv/my\\ prog -k a\\ b\n",
                "",
                "rules",
                "add",
                line);
        expect(
                0,
                "+ -a always,exit -S all -F exe=/srv/your\\ prog\n",
                "",
                "rules",
                "add",
                "-a",
                "always,exit",
                "-S",
                "all",
                "-F",
                "exe=/srv/your prog");
    }

    @Test
    void aWatchIsAddedAsTheKernelHasIt() {
        String path = folder.toString();
        expect(
                0,
                "+ -a always,exit -S all -F dir=" + path + " -F perm=wa -k d\n",
                "",
                "rules add -w %s/ -p wa -k d".formatted(path).split(" "));
        expect(
                0,
                "+ -a always,exit -S all -F path=" + path + "/none -F perm=r\n",
                "",
                "rules add -w %s/none -p r".formatted(path).split(" "));
        expect(0, told().replace('+', '-'), "", "rules", "delete", "-W", path + "/none", "-p", "r");
    }

    @Test
    void rulesAreListed() {
        expect(0, "", "", "rules", "list");
        expect(0, "No rules\n", "", "rules", "list", "--format", "auditctl");
        kernel.rules.addAll(Rules.rules("aAb"));
        expect(
                0,
                RULE + "a\n" + RULE + "b\n-a never,exclude -F msgtype=1365\n",
                "",
                "rules",
                "list");
        expect(
                0,
                "{\"rule\":\"%sb\",\"list\":\"exit\",\"action\":\"always\",\"syscalls\":[\"all\"],"
                                .formatted(RULE)
                        + "\"conditions\":[\"exe=/nonexistent\"],\"keys\":[\"b\"]}\n",
                "",
                "rules list -k b --format json".split(" "));
        expect(
                0,
                RULE.replace("-k ", "-F key=") + "a\n",
                "",
                "rules list -k a --format auditctl".split(" "));
        expect(1, "", "audit rules list: no rule has the key c", "rules", "list", "-k", "c");
    }

    /** As a later kernel may have it. */
    @Test
    void aRuleThatCannotBeReadIsKept() {
        byte[] bytes = Rules.rule('a').bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(268, 999); // its first field
        kernel.rules.add(later(bytes));
        run("rules", "list");
        assertThat(told()).startsWith("# a rule that cannot be read: ").contains("999");
        run("rules", "list", "--format", "json");
        assertThat(told()).startsWith("{\"problem\":").contains("\"struct\":\"04000000");
        expect(0, "No rules\n", "audit rules list: left out", "rules", "list", "-f", "auditctl");
        expect(0, "", "audit rules clear: 1 rule deleted", "rules", "clear");
    }

    private static KernelRule later(byte[] bytes) {
        FakeAudit other = new FakeAudit();
        try (var client = other.client()) {
            client.addRule(bytes);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return other.rules.get(0);
    }

    @Test
    void rulesAreCleared() {
        kernel.rules.addAll(Rules.rules("abc"));
        expect(0, "", "audit rules clear: 1 rule deleted", "rules", "clear", "-k", "b");
        assertThat(Rules.keys(kernel.rules)).isEqualTo("ac");
        expect(1, "", "audit rules clear: no rule has the key b", "rules", "clear", "-k", "b");
        expect(0, "", "audit rules clear: 2 rules deleted", "rules", "clear");
        expect(0, "", "audit rules clear: 0 rules deleted", "rules", "clear");
        expect(0, "", "", "rules", "clear", "-q");
    }

    private String file(String... lines) throws Exception {
        return Files.write(folder.resolve("x.rules"), List.of(lines)).toString();
    }

    @Test
    void nothingIsLoadedIfALineIsWrong() throws Exception {
        String file = file("-D", RULE + "a", "-a always,exit -S opem", RULE + "b");
        kernel.rules.addAll(Rules.rules("z"));
        expect(1, "", file + ":3:19: error: unknown syscall opem", "rules", "load", file);
        assertThat(err.toString())
                .endsWith("nothing is loaded: correct these lines, or use --continue\n");
        assertThat(kernel.changes).isEmpty();

        expect(1, "", file + ":3:19: error: unknown", "rules", "load", "--continue", file);
        assertThat(err.toString()).endsWith("audit rules load: 2 rules added, 1 deleted\n");
        assertThat(Rules.keys(kernel.rules)).isEqualTo("ab");
    }

    @Test
    void aRefusalUndoesAllOrIsPassedOver() throws Exception {
        String file = file("-b 9", RULE + "a", RULE + "b");
        kernel.refused = Rules.rule('b');
        expect(
                1,
                "",
                "audit rules load: " + file + ":3: add rule: EINVAL (22)",
                "rules",
                "load",
                file);
        assertThat(kernel.rules).isEmpty();
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);

        kernel.refusals = 9;
        String told = "backlog_limit 9 (was 64)\n";
        expect(1, told, file + ":3: add rule: EINVAL", "rules", "load", "-c", file);
        assertThat(Rules.keys(kernel.rules)).isEqualTo("a");
        String ignoring = file("-i", "-b 9", RULE + "a", RULE + "b");
        told = "backlog_limit 9 (as it was)\n";
        expect(0, told, file + ":4: add rule: EINVAL", "rules", "load", ignoring);
        assertThat(err.toString()).endsWith("audit rules load: 0 rules added, 1 was there\n");
    }

    @Test
    void whatIsSyncedIsTold() throws Exception {
        kernel.rules.addAll(Rules.rules("abcd"));
        String file = file("-D", "-b 9", RULE + "a", RULE + "c", RULE + "b", RULE + "x", "-t");
        String told = "backlog_limit 9 (was 64)\n~ %sb\n+ %sx\n- %sd\n".formatted(RULE, RULE, RULE);
        String left = file + ":7: note: left out, it is no rule and no setting: -t\n";
        expect(0, told, left, "rules", "sync", "--dry-run", file);
        assertThat(err.toString())
                .endsWith("would be: 1 added, 1 deleted, 1 moved, 2 as they were\n");
        assertThat(kernel.changes).isEmpty();

        expect(0, told, left + "audit rules sync: 1 added, ", "rules", "sync", file);
        assertThat(Rules.keys(kernel.rules)).isEqualTo("acbx");
        expect(0, "", "", "rules", "sync", "-q", file);
    }

    @Test
    void aSyncOfWrongLinesChangesNothing() throws Exception {
        kernel.rules.addAll(Rules.rules("a"));
        String file = file("-b", RULE + "b");
        expect(1, "", file + ":1:", "rules", "sync", file);
        assertThat(err.toString()).endsWith("nothing is changed: correct these lines first\n");
        assertThat(kernel.changes).isEmpty();
    }
}
