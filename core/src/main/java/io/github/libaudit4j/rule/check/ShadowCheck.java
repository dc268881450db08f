// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.Severity;
import java.util.List;

/**
 * Rules that have no effect since an earlier one of their list matches all that they match: the
 * kernel takes the first that does.
 */
final class ShadowCheck implements Check {
    private static final String CODE = "shadowed";

    @Override
    public void check(RuleSet set, Findings findings) {
        for (FilterList list : FilterList.values()) {
            if (list != FilterList.FILESYSTEM) { // there the kernel looks at every rule
                check(set.loaded().of(list), findings);
            }
        }
    }

    private static void check(List<CheckedRule> rules, Findings findings) {
        RuleIndex earlier = new RuleIndex(rules);
        for (CheckedRule rule : rules) {
            if (rule.canMatch()) {
                CheckedRule first = earlier.wider(rule);
                if (first != null) {
                    tell(rule, first, findings);
                }
                earlier.add(rule);
            }
        }
    }

    private static void tell(CheckedRule rule, CheckedRule first, Findings findings) {
        String place = Findings.place(first.line(), rule.line());
        boolean same =
                rule.rule().action() == first.rule().action() || rule.isOn(FilterList.EXCLUDE);
        if (!same) {
            findings.add(
                    Severity.WARNING,
                    rule,
                    CODE,
                    "has no effect: %s (%s) matches first whatever this matches"
                            .formatted(place, first.rule().action().word()),
                    "move this line above " + place);
        } else if (losesKey(rule, first)) {
            findings.add(
                    Severity.WARNING,
                    rule,
                    CODE,
                    "its events get the key %s: %s matches first whatever this matches"
                            .formatted(keys(first), place),
                    "move this line above " + place + ", or give that line both keys");
        } else {
            findings.add(
                    Severity.NOTE,
                    rule,
                    CODE,
                    "has no effect: " + place + " matches first whatever this matches",
                    "delete this line");
        }
    }

    private static boolean losesKey(CheckedRule rule, CheckedRule first) {
        return rule.isAlways()
                && rule.isOfCalls()
                && !first.rule().keys().containsAll(rule.rule().keys());
    }

    private static String keys(CheckedRule rule) {
        List<String> keys = rule.rule().keys();
        return keys.isEmpty() ? "of none" : String.join(", ", keys);
    }
}
