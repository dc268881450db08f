// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.rule.WatchRule;

/** {@code -w}, which is written better as a rule of system calls. */
final class WatchCheck implements Check {
    @Override
    public void check(RuleSet set, Findings findings) {
        for (CheckedRule rule : set.loaded().all()) {
            if (rule.line().rule() instanceof WatchRule) {
                tell(rule, set.target().arch(), findings);
            }
        }
    }

    private static void tell(CheckedRule rule, int arch, Findings findings) {
        Twins twins = Twins.of(arch);
        String fix = findings.text(Rewrite.withArch(rule.rule(), arch, rule.rule().syscalls()));
        findings.add(
                Severity.NOTE,
                rule,
                "watch",
                "-w is about every system call; auditctl 4 narrows a rule with arch and perm= to the"
                        + " calls that make such accesses",
                twins == null
                        ? fix
                        : fix
                                + "\n"
                                + findings.text(
                                        Rewrite.withArch(
                                                rule.rule(),
                                                twins.arch32(),
                                                rule.rule().syscalls())));
    }
}
