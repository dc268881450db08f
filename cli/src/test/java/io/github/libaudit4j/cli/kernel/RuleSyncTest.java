// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.netlink.AuditFeatures;
import io.github.libaudit4j.netlink.AuditStatus;
import io.github.libaudit4j.rule.RuleLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and settings of a file brought into a kernel: all of them, or nothing. */
class RuleSyncTest {
    private final FakeAudit kernel = new FakeAudit();

    private RuleSync plan(String... lines) throws Exception {
        return RuleSync.plan(kernel.client(), Rules.lines(lines), Rules.TARGET);
    }

    @Test
    void changesOnlyWhatDiffers() throws Exception {
        kernel.rules.addAll(Rules.rules("abcd"));
        RuleSync sync = plan("-D", "-b 8192", "-f 1", "abxd", "-e 1");
        assertThat(sync.changes(Rules.PRINTER))
                .containsExactly(
                        "backlog_limit 8192 (was 64)",
                        "enabled 1 (was 0)",
                        "+ -a always,exit -S all -F exe=/nonexistent -k x",
                        "~ -a always,exit -S all -F exe=/nonexistent -k d",
                        "- -a always,exit -S all -F exe=/nonexistent -k c");
        assertThat(kernel.changes).isEmpty();

        sync.carryOut(false);
        assertThat(Rules.keys(kernel.rules)).isEqualTo("abxd");
        assertThat(kernel.status.backlogLimit()).isEqualTo(8192);
        assertThat(kernel.status.enabled()).isEqualTo(1);
        // backlog_limit, x added, d deleted and added, c deleted, enabled
        assertThat(kernel.changes).containsExactly(1001, 1011, 1012, 1011, 1012, 1001);

        kernel.changes.clear();
        RuleSync again = plan("-D", "-b 8192", "-f 1", "abxd", "-e 1");
        assertThat(again.isDone()).isTrue();
        again.carryOut(false);
        assertThat(kernel.changes).isEmpty();
    }

    /** What lines come to when they are loaded one after another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc                 | abc",
                "ab/-D/cd            | cd",
                "ab/-D -k a/c        | bc",
                "abc/-D -k nope      | abc",
                "aba                 | ab",
                "ab/-A x             | xab",
                "ab/-A b             | ba",
                "abc/-d b            | ac",
                "abc/-d x            | abc",
                "ab/-d a/a           | ba",
            })
    void readsLinesInTheirOrder(String lines, String keys) throws Exception {
        String[] parts = lines.strip().split("/");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("-A ") || parts[i].startsWith("-d ")) {
                String text = Rules.rule(parts[i].charAt(3)).text(Rules.PRINTER);
                parts[i] = text.replaceFirst("-a", parts[i].substring(0, 2));
            }
        }
        kernel.rules.addAll(Rules.rules("bz"));
        plan(parts).carryOut(false);
        assertThat(Rules.keys(kernel.rules)).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "y", "d"})
    void undoesAllIfAStepIsRefused(String refused) throws Exception {
        kernel.rules.addAll(Rules.rules("abcd"));
        kernel.refused = Rules.rule(refused.charAt(0));
        RuleSync sync = plan("-b 8192", "abxdy");
        assertThatThrownBy(() -> sync.carryOut(false))
                .isInstanceOf(KernelRefusal.class)
                .hasMessageStartingWith(
                        "x.rules:" + (2 + "abxdy".indexOf(refused)) + ": add rule: ")
                .hasMessageContaining("EINVAL (22)")
                .hasMessageEndingWith(": rules and settings are as they were");
        assertThat(Rules.keys(kernel.rules)).isEqualTo("abcd");
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
    }

    @Test
    void saysWhatCannotBeUndone() throws Exception {
        kernel.rules.addAll(Rules.rules("abcd"));
        kernel.refused = Rules.rule('c');
        kernel.refusals = 99;
        RuleSync sync = plan("abxcd");
        assertThatThrownBy(() -> sync.carryOut(false))
                .hasMessageContaining("x.rules:4: add rule: EINVAL")
                .hasMessageContaining(": not all could be put back as it was: add rule: EINVAL");
        assertThat(Rules.keys(kernel.rules)).isEqualTo("abd");
    }

    @Test
    void aSettingThatTheKernelIgnoresUndoesAll() throws Exception {
        kernel.ignored = 0x10;
        RuleSync sync = plan("-f 0", "-b 8192", "ab");
        assertThatThrownBy(() -> sync.carryOut(false))
                .hasMessage(
                        "backlog_limit: the kernel took 8192 and says that it has 64:"
                                + " rules and settings are as they were");
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
        assertThat(kernel.rules).isEmpty();
    }

    @Test
    void aSettingThatTheKernelDoesNotHaveChangesNothing() {
        kernel.status = new AuditStatus(0, 0, 1, 0, 0, 64, 0, 0, -1, -1, -1);
        assertThatThrownBy(() -> plan("--backlog_wait_time 0", "ab"))
                .hasMessage("this kernel has no backlog_wait_time");
        assertThat(kernel.changes).isEmpty();
    }

    @Test
    void whatLastsUntilTheNextBootIsConfirmed() throws Exception {
        RuleSync lock = plan("ab", "-e 2");
        assertThatThrownBy(() -> lock.carryOut(false))
                .hasMessageStartingWith("x.rules:3: -e 2 lasts until the next boot");
        RuleSync loginUid = plan("--loginuid-immutable", "ab");
        assertThatThrownBy(() -> loginUid.carryOut(false))
                .hasMessageStartingWith("x.rules:1: --loginuid-immutable lasts until");
        assertThat(kernel.changes).isEmpty();

        plan("--loginuid-immutable", "ab", "-e 2").carryOut(true);
        assertThat(kernel.status.isLocked()).isTrue();
        assertThat(kernel.features.isLocked(AuditFeatures.LOGINUID_IMMUTABLE)).isTrue();
        assertThat(Rules.keys(kernel.rules)).isEqualTo("ab");
    }

    @Test
    void aLockedKernelThatHasAllIsDone() throws Exception {
        plan("ab", "-e 2").carryOut(true);
        plan("ab", "-e 2").carryOut(false);
        RuleSync other = plan("abc", "-e 2");
        assertThatThrownBy(() -> other.carryOut(false))
                .hasMessage("audit is locked until the next boot (enabled 2): nothing was changed");
    }

    @Test
    void saysWhatIsLeftOut() throws Exception {
        List<RuleLine> leftOut = plan("-c", "-t", "ab", "-m hello").leftOut();
        assertThat(leftOut).extracting(RuleLine::text).containsExactly("-t", "-m hello");
    }
}
