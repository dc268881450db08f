// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Action;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Severity;
import java.util.List;

/** What has no effect on the list where it stands. */
final class ListCheck implements Check {
    private static final String NO_EFFECT = "no-effect";

    @Override
    public void check(RuleSet set, Findings findings) {
        for (CheckedRule rule : set.loaded().all()) {
            checkFields(rule, findings);
            if (rule.isOn(FilterList.FILESYSTEM) && rule.isAlways()) {
                findings.add(
                        Severity.WARNING,
                        rule,
                        NO_EFFECT,
                        "the list filesystem only leaves out: always does nothing there",
                        "delete this line");
            }
            if (rule.isOn(FilterList.EXCLUDE) && rule.isAlways()) {
                findings.add(
                        Severity.NOTE,
                        rule.line(),
                        "always",
                        NO_EFFECT,
                        "the list exclude leaves records out, and does not look at the action",
                        findings.text(withNever(rule.rule())));
            }
        }
        checkMessages(set.loaded().of(FilterList.USER), findings);
    }

    private static FilterRule withNever(FilterRule rule) {
        return new FilterRule(
                rule.prepend(), rule.list(), Action.NEVER, rule.syscalls(), rule.conditions());
    }

    private static void checkFields(CheckedRule rule, Findings findings) {
        boolean isOfMessages = rule.isOn(FilterList.USER) || rule.isOn(FilterList.EXCLUDE);
        if (isOfMessages && rule.rule().conditions().isEmpty()) {
            findings.add(
                    Severity.WARNING,
                    rule,
                    "never-fires",
                    "without a condition a rule of the list %s matches nothing"
                            .formatted(rule.rule().list().word()),
                    "add -F msgtype=");
        }
        for (Condition condition : rule.rule().conditions()) {
            if (!FieldTraits.of(condition.field()).lists().contains(rule.rule().list())) {
                tell(rule, condition, isOfMessages, findings);
                return;
            }
        }
    }

    private static void tell(
            CheckedRule rule, Condition condition, boolean ends, Findings findings) {
        String list = rule.rule().list().word();
        findings.add(
                Severity.WARNING,
                rule.line(),
                Words.written(condition, rule.line().text()),
                "never-fires",
                "the kernel does not look at %s in the list %s: this never matches%s"
                        .formatted(
                                condition.field().name(),
                                list,
                                ends ? ", and ends the list for what comes this far" : ""),
                "leave out " + findings.text(condition));
    }

    /** Messages are recorded unless a rule says never. */
    private static void checkMessages(List<CheckedRule> rules, Findings findings) {
        boolean spares = false;
        for (int i = rules.size() - 1; i >= 0; i--) {
            CheckedRule rule = rules.get(i);
            if (!rule.isAlways()) {
                spares = true;
            } else if (!spares) {
                findings.add(
                        Severity.NOTE,
                        rule,
                        NO_EFFECT,
                        "messages of programs are recorded anyway, and no later rule of the list"
                                + " says never",
                        "delete this line");
            }
        }
    }
}
