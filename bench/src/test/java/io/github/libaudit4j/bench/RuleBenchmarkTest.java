// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBenchmarkTest {
    private static RuleBenchmark benchmark(RuleBenchmark.Kind kind) {
        RuleBenchmark benchmark = new RuleBenchmark();
        benchmark.kind = kind;
        benchmark.rules = 8;
        benchmark.setUp();
        return benchmark;
    }

    @Test
    void parseReadsEveryRule() {
        RuleFile file = benchmark(RuleBenchmark.Kind.usual).parse();

        assertThat(file.problems()).isEmpty();
        assertThat(file.lines()).hasSize(9);
        assertThat(file.lines().get(0).text()).isEqualTo("-D");
        assertThat(file.lines().subList(1, 9))
                .extracting(RuleLine::text)
                .doesNotHaveDuplicates()
                .contains(RuleBenchmark.usual(5));
    }

    @Test
    void checkFindsTheFaults() {
        List<RuleProblem> found = benchmark(RuleBenchmark.Kind.usual).check();

        assertThat(found)
                .extracting(RuleProblem::code)
                .containsExactly(
                        "watch", "no-32-bit", "no-32-bit", "watch", "no-32-bit", "no-32-bit");
    }

    @Test
    void rangesAreRulesToo() {
        RuleBenchmark benchmark = benchmark(RuleBenchmark.Kind.ranges);

        assertThat(benchmark.parse().problems()).isEmpty();
        assertThat(benchmark.check()).extracting(RuleProblem::code).containsOnly("no-32-bit");
    }
}
