// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.SyscallSet;
import java.util.ArrayList;
import java.util.List;

/** Rules that are like another but for one thing. */
final class Rewrite {
    private Rewrite() {}

    /** The rule for one arch and some of its calls. */
    static FilterRule withArch(FilterRule rule, int arch, SyscallSet calls) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new NumberCondition(RuleField.of(RuleField.ARCH), Operator.EQUAL, arch));
        for (Condition condition : rule.conditions()) {
            if (condition.field().number() != RuleField.ARCH) {
                conditions.add(condition);
            }
        }
        return new FilterRule(rule.prepend(), rule.list(), rule.action(), calls, conditions);
    }

    /** The rule for these calls. */
    static FilterRule withCalls(FilterRule rule, SyscallSet calls) {
        return new FilterRule(rule.prepend(), rule.list(), rule.action(), calls, rule.conditions());
    }
}
