// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.Severity;

/** {@code auid>=1000} without {@code auid!=unset}: unset is 4294967295 and so is greater, too. */
final class UnsetCheck implements Check {
    @Override
    public void check(RuleSet set, Findings findings) {
        for (CheckedRule rule : set.loaded().all()) {
            NumberRange auid = rule.conditions().range(RuleField.AUID);
            if (auid == null || auid.high() < NumberRange.HIGHEST || auid.only() >= 0) {
                continue;
            }
            for (Condition condition : rule.conditions().all()) {
                if (isLowerBound(condition)) {
                    tell(rule, condition, findings);
                    break;
                }
            }
        }
    }

    private static boolean isLowerBound(Condition condition) {
        return condition.field().number() == RuleField.AUID
                && (condition.operator() == Operator.GREATER
                        || condition.operator() == Operator.GREATER_OR_EQUAL)
                && ((NumberCondition) condition).value() > 0;
    }

    private static void tell(CheckedRule rule, Condition condition, Findings findings) {
        findings.add(
                Severity.WARNING,
                rule.line(),
                Words.written(condition, rule.line().text()),
                "auid-unset",
                "%s holds for daemons, too: an auid that is not set is 4294967295"
                        .formatted(findings.text(condition)),
                "add -F auid!=unset");
    }
}
