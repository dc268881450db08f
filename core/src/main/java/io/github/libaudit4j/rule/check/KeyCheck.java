// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Severity;

/** Rules whose events cannot be found by a key. */
final class KeyCheck implements Check {
    @Override
    public void check(RuleSet set, Findings findings) {
        for (CheckedRule rule : set.loaded().all()) {
            if (rule.isAlways() && rule.isOfCalls() && rule.rule().keys().isEmpty()) {
                findings.add(
                        Severity.NOTE,
                        rule,
                        "no-key",
                        "without a key its events cannot be told from those of other rules",
                        "add -k with a word for what the rule is for");
            }
        }
    }
}
