// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.RuleField.Kind;
import io.github.libaudit4j.rule.Severity;

/** Names of users and groups that are not known where the rules are checked. */
final class NameCheck implements Check {
    @Override
    public void check(RuleSet set, Findings findings) {
        if (!(set.target().ids() instanceof AssumedIds ids)) {
            return;
        }
        for (CheckedRule rule : set.loaded().all()) {
            for (Condition condition : rule.conditions().all()) {
                if (AssumedIds.has(condition)) {
                    tell(rule, (NumberCondition) condition, ids, findings);
                }
            }
        }
    }

    private static void tell(
            CheckedRule rule, NumberCondition condition, AssumedIds ids, Findings findings) {
        String name = ids.user(condition.value() & NumberRange.HIGHEST);
        boolean isUser = condition.field().kind() == Kind.USER;
        findings.add(
                Severity.WARNING,
                rule.line(),
                name,
                "unknown-name",
                "no %s %s is known here: auditctl refuses the rule on a host that has none"
                        .formatted(isUser ? "user" : "group", name),
                isUser
                        ? "name the host's file with --passwd, or write the number"
                        : "name the host's file with --group, or write the number");
    }
}
