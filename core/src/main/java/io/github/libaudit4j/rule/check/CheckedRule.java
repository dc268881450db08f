// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Action;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.WatchRule;

/** A rule of a list, as the kernel gets it, and the line it comes from. */
final class CheckedRule {
    private final RuleLine line;
    private final FilterRule rule;
    private final Conditions conditions;
    private long order;

    private CheckedRule(RuleLine line, FilterRule rule) {
        this.line = line;
        this.rule = rule;
        this.conditions = new Conditions(rule);
    }

    /** The rule that a line adds or deletes; null where it has none. */
    static CheckedRule of(RuleLine line, Rule rule, RuleTarget target) {
        if (rule instanceof FilterRule filter) {
            return new CheckedRule(line, filter);
        }
        if (rule instanceof WatchRule watch) {
            boolean directory = target.isDirectory().test(watch.path());
            return new CheckedRule(line, watch.toFilterRule(directory));
        }
        return null;
    }

    RuleLine line() {
        return line;
    }

    FilterRule rule() {
        return rule;
    }

    Conditions conditions() {
        return conditions;
    }

    /** Where it stands among the rules that the kernel has. */
    long order() {
        return order;
    }

    void place(long at) {
        order = at;
    }

    boolean isAlways() {
        return rule.action() == Action.ALWAYS;
    }

    boolean isOn(FilterList list) {
        return rule.list() == list;
    }

    /** Whether the kernel looks at each field of it on its list, and they can hold together. */
    boolean canMatch() {
        for (Condition condition : rule.conditions()) {
            if (!FieldTraits.of(condition.field()).lists().contains(rule.list())) {
                return false;
            }
        }
        boolean isOfMessages = isOn(FilterList.USER) || isOn(FilterList.EXCLUDE);
        return !(isOfMessages && rule.conditions().isEmpty())
                && conditions.contradiction().isEmpty();
    }

    /** Whether it is of the lists whose rules make events of system calls or of io_uring. */
    boolean isOfCalls() {
        return isOn(FilterList.EXIT) || isOn(FilterList.URING_EXIT);
    }

    /** The one arch it is about; 0 where it is about several. */
    int arch() {
        NumberRange range = conditions.range(RuleField.ARCH);
        return range == null || range.only() < 0 ? 0 : (int) range.only();
    }

    /** What the kernel compares to see whether it has a rule: without the way it is added. */
    static FilterRule identity(FilterRule rule) {
        return rule.prepend()
                ? new FilterRule(
                        false, rule.list(), rule.action(), rule.syscalls(), rule.conditions())
                : rule;
    }
}
