// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.cli.kernel.RuleStep.Kind;
import io.github.libaudit4j.netlink.AuditClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The changes from one set of rules to another: as few as there can be, and in the end right. */
class RulePlanTest {
    /** A step is a sign and a key; {@code ^} behind it means in front of the others. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "abc, abc, ''",
                "'', abc, +a +b +c",
                "abc, '', -a -b -c",
                "abc, abcd, +d",
                "abc, xabc, +x^",
                "abcd, abxcd, +x ~c ~d",
                "abcd, axbcd, +x^ ~a^",
                "abcd, bcda, ~a",
                "abcd, dabc, ~d^",
                "abcd, dcba, ~c ~b ~a",
                "abcd, acd, -b",
                "abc, xyz, +x +y +z -a -b -c",
                "abcb, abc, -b ~b ~c", // of two copies none stays
                "abAB, AabC, +C -B",
            })
    void makesTheFewestChanges(String has, String wants, String steps) throws Exception {
        RulePlan plan = RulePlan.of(Rules.rules(has), Rules.rules(wants));
        assertThat(told(plan)).isEqualTo(steps);
    }

    private static String told(RulePlan plan) {
        List<String> steps = new ArrayList<>();
        for (RuleStep step : plan.steps()) {
            String key = Rules.keys(List.of(step.rule()));
            steps.add(step.kind().sign() + key + (step.inFront() ? "^" : ""));
        }
        return String.join(" ", steps);
    }

    @Test
    void countsItsSteps() {
        RulePlan plan = RulePlan.of(Rules.rules("abcd"), Rules.rules("abxd"));
        assertThat(plan.count(Kind.ADD)).isEqualTo(1);
        assertThat(plan.count(Kind.MOVE)).isEqualTo(1);
        assertThat(plan.count(Kind.DELETE)).isEqualTo(1);
        assertThat(plan.kept()).isEqualTo(2);
    }

    /** Whatever the kernel has, it ends with what is wanted, in that order. */
    @Test
    void endsWithWhatIsWanted() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            FakeAudit kernel = new FakeAudit();
            kernel.rules.addAll(Rules.rules(some(random, true)));
            List<KernelRule> wants = Rules.rules(some(random, false));
            RulePlan plan = RulePlan.of(kernel.rules, wants);
            int before = kernel.rules.size();
            try (AuditClient client = kernel.client()) {
                for (RuleStep step : plan.steps()) {
                    step.carryOut(client);
                }
                assertThat(KernelRule.all(client)).isEqualTo(byList(wants));
            }
            assertThat(RulePlan.of(kernel.rules, wants).steps()).isEmpty();
            assertThat(before + plan.count(Kind.ADD) - plan.count(Kind.DELETE))
                    .isEqualTo(wants.size());
        }
    }

    private static List<KernelRule> byList(List<KernelRule> rules) {
        List<KernelRule> sorted = new ArrayList<>(rules);
        sorted.sort((one, other) -> Integer.compare(one.list(), other.list()));
        return sorted;
    }

    private static String some(Random random, boolean copies) {
        StringBuilder keys = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            char key = "abcdefgABC".charAt(random.nextInt(10));
            boolean isCopy = keys.indexOf(String.valueOf(key)) >= 0;
            if (copies && random.nextInt(4) == 0 || !isCopy) {
                keys.append(key);
            }
        }
        return keys.toString();
    }
}
