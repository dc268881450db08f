// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Comparisons grow with the number of rules, not with its square. */
class RuleIndexTest {
    private static final int MANY = 5_000;

    /** Rules as hosts have them: files, programs, users, directories. */
    private static String usual(int i) {
        return switch (i % 4) {
            case 0 -> "-w /srv/app" + i + "/etc/config.yaml -p wa -k config";
            case 1 ->
                    "-a always,exit -F arch=b64 -F path=/usr/bin/tool"
                            + i
                            + " -F perm=x -F auid>=1000 -F auid!=unset -k privileged";
            case 2 ->
                    "-a always,exit -F arch=b64 -S rename,unlink,chmod -F exe=/opt/p"
                            + i
                            + "/bin/run -F auid>=1000 -F auid!=unset -k app";
            default -> "-a always,exit -F arch=b32 -S chown -F auid=" + (1000 + i) + " -k user";
        };
    }

    /** Rules that no condition with = tells apart; each matches more than those before it. */
    private static String ranges(int i) {
        return "-a always,exit -F arch=b64 -S chmod -F auid>=%d -F auid<%d -k range"
                .formatted(2_000_000 - i, 3_000_000 + i);
    }

    private static List<CheckedRule> rules(IntFunction<String> maker, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(maker.apply(i)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        RuleTarget target = RuleTarget.of(Arches.X86_64);
        RuleFile file = RuleFile.parse("many", bytes, new RuleParser(target));
        List<CheckedRule> rules = LoadedRules.of(file.lines(), target).of(FilterList.EXIT);
        assertThat(rules).hasSize(count);
        return rules;
    }

    /** Looks for what is wider than each rule among those before it, as {@link ShadowCheck}. */
    private static RuleIndex searched(List<CheckedRule> rules) {
        RuleIndex index = new RuleIndex(rules);
        for (CheckedRule rule : rules) {
            assertThat(index.wider(rule)).isNull();
            index.add(rule);
        }
        return index;
    }

    @Test
    void rulesOfTheUsualKindAreNotComparedAtAll() {
        assertThat(searched(rules(RuleIndexTest::usual, MANY)).compared()).isZero();
    }

    @Test
    void rulesThatAreHardToTellApartAreComparedWithAThousandEach() {
        assertThat(searched(rules(RuleIndexTest::ranges, MANY)).compared())
                .isBetween(MANY * 500L, MANY * 1_000L);
    }

    @Test
    void whatIsWiderIsFoundByOneComparison() {
        List<CheckedRule> rules = rules(RuleIndexTest::usual, MANY);
        RuleIndex index = new RuleIndex(rules);
        rules.forEach(index::add);
        CheckedRule narrower = rules(i -> usual(MANY - 2) + " -F uid=0", 1).get(0);
        assertThat(index.wider(narrower)).isSameAs(rules.get(MANY - 2));
        assertThat(index.compared()).isEqualTo(1);
    }
}
