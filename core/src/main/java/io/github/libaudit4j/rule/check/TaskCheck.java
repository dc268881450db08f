// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.Severity;
import java.util.List;

/** {@code -a never,task}: no rule of the exit list sees a process that starts then. */
final class TaskCheck implements Check {
    @Override
    public void check(RuleSet set, Findings findings) {
        long lost = set.loaded().of(FilterList.EXIT).stream().filter(CheckedRule::isAlways).count();
        List<CheckedRule> rules = set.loaded().of(FilterList.TASK);
        if (lost == 0 || rules.isEmpty()) {
            return;
        }
        CheckedRule first = rules.get(0);
        if (!first.isAlways() && first.conditions().all().isEmpty()) {
            findings.add(
                    Severity.WARNING,
                    first,
                    "task",
                    "processes that start from then on make no events of system calls, and the list"
                            + " exit asks for some: "
                            + Words.count(lost, "rule"),
                    "delete this line");
        }
    }
}
