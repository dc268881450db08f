// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.libaudit4j.netlink.AuditStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines loaded in their order. */
class RuleLoadTest {
    private final FakeAudit kernel = new FakeAudit();
    private final List<String> told = new ArrayList<>();
    private final RuleLoad load = new RuleLoad(kernel.client(), Rules.TARGET, told::add);

    @Test
    void takesControlLinesInTheirOrder() throws Exception {
        kernel.rules.addAll(Rules.rules("az"));
        kernel.status = new AuditStatus(0, 0, 1, 0, 0, 64, 9, 0, 0x7f, 15000, 0);
        load.load(
                Rules.lines(
                        "b", "-D -k a", "-b 8192", "ab", "--reset-lost", "-m hello", "-t", "-s"),
                false,
                false);
        assertThat(Rules.keys(kernel.rules)).isEqualTo("zba");
        assertThat(load.summary()).isEqualTo("2 rules added, 1 was there, 1 deleted");
        assertThat(told)
                .containsExactly(
                        "backlog_limit 8192 (was 64)", "lost 0 (was 9)", "-s does nothing here");
        assertThat(kernel.messages).containsExactly("hello");
        // b, -D, -b, a, b again, --reset-lost, -m, -t
        assertThat(kernel.changes).containsExactly(1011, 1012, 1001, 1011, 1011, 1001, 1005, 1014);
    }

    @Test
    void undoesAllIfALineIsRefused() {
        kernel.rules.addAll(Rules.rules("az"));
        kernel.refused = Rules.rule('c');
        assertThatThrownBy(() -> load.load(Rules.lines("-D", "-b 99", "abcd"), false, false))
                .hasMessageStartingWith("x.rules:5: add rule: EINVAL (22)")
                .hasMessageEndingWith(": rules and settings are as they were");
        assertThat(Rules.keys(kernel.rules)).isEqualTo("az");
        assertThat(kernel.status).isEqualTo(FakeAudit.AFTER_BOOT);
    }

    @Test
    void goesOnIfItIsToldTo() throws Exception {
        kernel.refused = Rules.rule('c');
        load.load(Rules.lines("abcd"), true, false);
        assertThat(Rules.keys(kernel.rules)).isEqualTo("abd");
        assertThat(load.failures())
                .singleElement()
                .asString()
                .startsWith("x.rules:3: add rule: EINVAL (22)");
        assertThat(load.summary()).isEqualTo("3 rules added");
    }

    @ParameterizedTest
    @CsvSource({"ab, false, false", "-c, true, false", "-i, true, true"})
    void theFileSaysWhetherToGoOn(String line, boolean goesOn, boolean ignores) {
        assertThat(RuleLoad.goesOn(Rules.lines("x", line))).isEqualTo(goesOn);
        assertThat(RuleLoad.ignoresFailures(Rules.lines("x", line))).isEqualTo(ignores);
    }

    @Test
    void aMissingRuleIsNotDeleted() {
        String line = Rules.rule('a').text(Rules.PRINTER).replaceFirst("-a", "-d");
        assertThatThrownBy(() -> load.load(Rules.lines(line), false, false))
                .hasMessageStartingWith("x.rules:1: delete rule: ENOENT (2)");
    }

    @Test
    void theLockIsConfirmedAndLast() throws Exception {
        assertThatThrownBy(() -> load.load(Rules.lines("a", "-e 2"), false, false))
                .hasMessageStartingWith("x.rules:2: -e 2 lasts until the next boot");
        assertThatThrownBy(() -> load.load(Rules.lines("-e 2", "a"), false, true))
                .hasMessageStartingWith("x.rules:2: stands behind -e 2 of line 1");
        assertThat(kernel.changes).isEmpty();

        load.load(Rules.lines("a", "-e 2"), false, true);
        assertThat(kernel.status.isLocked()).isTrue();
        assertThatThrownBy(() -> load.load(Rules.lines("b"), false, false))
                .hasMessage("audit is locked until the next boot (enabled 2): nothing was changed");
    }
}
