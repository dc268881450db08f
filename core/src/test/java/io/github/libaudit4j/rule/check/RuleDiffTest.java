// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences between two sets of rules. */
class RuleDiffTest {
    private static final RuleTarget TARGET = RuleTarget.of(Arches.X86_64);
    private static final String MOUNT = "-a always,exit -F arch=b64 -S mount -k mount\n";
    private static final String SHADOW = "-w /etc/shadow -p wa -k shadow\n";
    private static final String GROUP = "-w /etc/group -p wa -k group\n";

    private static List<RuleLine> lines(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RuleFile file = RuleFile.parse("made", bytes, new RuleParser(TARGET));
        assertThat(file.problems()).isEmpty();
        return file.lines();
    }

    private static RuleDiff diff(String one, String other) {
        return RuleDiff.of(lines(one), lines(other), TARGET);
    }

    private static List<Integer> numbers(List<RuleLine> lines) {
        return lines.stream().map(RuleLine::line).toList();
    }

    @Test
    void otherWordsAreNoDifference() {
        String words =
                "-a exit,always -F arch=x86_64 -S 165 -F key=mount\n"
                        + "-a always,exit -F path=/etc/shadow -F perm=aw -F key=shadow\n";
        assertThat(diff(MOUNT + SHADOW, words).isEmpty()).isTrue();
    }

    @Test
    void missingAndExtra() {
        RuleDiff diff = diff(MOUNT + SHADOW, SHADOW + GROUP);
        assertThat(numbers(diff.missing())).containsExactly(1);
        assertThat(numbers(diff.extra())).containsExactly(2);
        assertThat(diff.moved()).isEmpty();
    }

    @Test
    void anotherOrderIsToldByTheFewestLines() {
        RuleDiff diff = diff(MOUNT + SHADOW + GROUP, GROUP + MOUNT + SHADOW);
        assertThat(diff.missing()).isEmpty();
        assertThat(diff.extra()).isEmpty();
        assertThat(numbers(diff.moved())).containsExactly(1);
    }

    /** Lists have nothing to do with each other. */
    @Test
    void theOrderOfListsIsNoDifference() {
        String exclude = "-a never,exclude -F msgtype=CWD\n";
        assertThat(diff(MOUNT + exclude, exclude + MOUNT).isEmpty()).isTrue();
    }

    @Test
    void whatIsLoadedCounts() {
        assertThat(diff(SHADOW + "-A always,exit -S all -F pid=1 -k a\n", "").missing()).hasSize(2);
        assertThat(diff("-w /x -p r -k x\n-D\n" + MOUNT, MOUNT).missing())
                .isEmpty(); // -D is what clears the way
        String prepended = SHADOW + "-A always,exit -F arch=b64 -S mount -k mount\n";
        assertThat(diff(prepended, MOUNT + SHADOW).isEmpty()).isTrue();
    }

    @Test
    void settingsCountWhereTwoFilesAreCompared() {
        RuleDiff diff = diff("-b 64\n-b 8192\n-f 1\n", "-b 320\n-f 1\n");
        assertThat(numbers(diff.missing())).containsExactly(2);
        assertThat(numbers(diff.extra())).containsExactly(1);
        assertThat(RuleDiff.ofRules(lines("-b 64\n"), lines("-b 1\n"), TARGET).isEmpty()).isTrue();
    }
}
