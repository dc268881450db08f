// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.libaudit4j.rule.RuleFile;
import io.github.libaudit4j.rule.RuleParser;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.table.Arches;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time grows with the number of rules, not with its square. */
@Timeout(120)
class ManyRulesTest {
    private static final int FEW = 2_500;
    private static final int MANY = 10_000;

    /** Rules as hosts have them: files, programs, users, directories. */
    static String usual(int i) {
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

    /** Rules that no condition with = tells apart. */
    static String ranges(int i) {
        return "-a always,exit -F arch=b64 -S chmod -F auid>=%d -F auid<%d -k range"
                .formatted(2_000_000 - i, 3_000_000 + i);
    }

    private static Duration time(IntFunction<String> maker, int count) {
        StringBuilder text = new StringBuilder("-D\n");
        for (int i = 0; i < count; i++) {
            text.append(maker.apply(i)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        RuleTarget target = RuleTarget.of(Arches.X86_64);
        long start = System.nanoTime();
        RuleFile file = RuleFile.parse("many", bytes, new RuleParser(target));
        assertThat(file.lines()).hasSize(count + 1);
        assertThat(RuleCheck.check(file.lines(), target)).isNotEmpty();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void ofTheUsualKind() {
        isLinear(ManyRulesTest::usual);
    }

    @Test
    void thatAreHardToTellApart() {
        isLinear(ManyRulesTest::ranges);
    }

    private static void isLinear(IntFunction<String> maker) {
        time(maker, FEW); // compiles what is used
        Duration few = time(maker, FEW);
        Duration many = time(maker, MANY);
        // four times as many; a square would be sixteen times as long
        assertThat(many).isLessThan(few.multipliedBy(10).plus(Duration.ofSeconds(1)));
    }
}
