// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.rule.SyscallSet;
import io.github.libaudit4j.table.Syscalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules for 64-bit programs whose calls 32-bit programs make unseen. */
final class TwinCheck implements Check {
    private static final int SHOWN = 4;

    @Override
    public void check(RuleSet set, Findings findings) {
        Twins twins = Twins.of(set.target().arch());
        if (twins != null) {
            List<CheckedRule> rules = set.loaded().of(FilterList.EXIT);
            new Search(twins, rules, findings).check();
        }
    }

    /** One search: what rules for 32-bit programs there are, and which are missing. */
    private static final class Search {
        private final Twins twins;
        private final List<CheckedRule> rules;
        private final Findings findings;
        private final Map<Set<Condition>, Set<Integer>> seen = new HashMap<>();
        private final RuleIndex of32;

        Search(Twins twins, List<CheckedRule> rules, Findings findings) {
            this.twins = twins;
            this.rules = rules;
            this.findings = findings;
            this.of32 = new RuleIndex(rules);
        }

        void check() {
            for (CheckedRule rule : rules) {
                if (rule.isAlways() && isOf32(rule)) {
                    of32.add(rule);
                    addCalls(rule);
                }
            }
            for (CheckedRule rule : rules) {
                if (rule.isAlways() && rule.arch() == twins.arch64() && rule.canMatch()) {
                    check(rule);
                }
            }
        }

        private boolean isOf32(CheckedRule rule) {
            return rule.arch() == twins.arch32() || rule.rule().condition(RuleField.ARCH) == null;
        }

        private void addCalls(CheckedRule rule) {
            if (rule.rule().syscalls().isAll()) {
                return; // the index finds it
            }
            Set<Integer> calls = seen.computeIfAbsent(others(rule), c -> new HashSet<>());
            for (int number : rule.rule().syscalls().numbers()) {
                calls.add(number);
            }
        }

        private static Set<Condition> others(CheckedRule rule) {
            Set<Condition> others = new HashSet<>(rule.conditions().all());
            others.removeIf(condition -> condition.field().number() == RuleField.ARCH);
            return others;
        }

        private void check(CheckedRule rule) {
            SyscallSet needed = twins.in32(rule.rule().syscalls());
            FilterRule twin = Rewrite.withArch(rule.rule(), twins.arch32(), needed);
            Conditions conditions = new Conditions(twin);
            Set<Integer> there = seen.getOrDefault(others(rule), Set.of());
            if (needed.isEmpty()
                    || needed.isAll()
                            && of32.wider(conditions, twins.arch32(), needed, null) != null) {
                return;
            }
            if (needed.isAll()) {
                tell(rule, twin, List.of());
                return;
            }
            List<String> missing = new ArrayList<>();
            for (int number : needed.numbers()) {
                SyscallSet call = SyscallSet.of(number);
                if (!there.contains(number)
                        && of32.wider(conditions, twins.arch32(), call, null) == null) {
                    missing.add(Syscalls.name(twins.arch32(), number));
                }
            }
            if (!missing.isEmpty()) {
                tell(rule, Rewrite.withCalls(twin, calls(missing)), missing);
            }
        }

        private SyscallSet calls(List<String> names) {
            int[] numbers = new int[names.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Syscalls.number(twins.arch32(), names.get(i));
            }
            return SyscallSet.of(numbers);
        }

        private void tell(CheckedRule rule, FilterRule twin, List<String> missing) {
            findings.add(
                    Severity.WARNING,
                    rule,
                    "no-32-bit",
                    "no rule does the same for "
                            + (missing.isEmpty() ? "the calls" : Words.some(missing, SHOWN))
                            + " of 32-bit programs",
                    "add " + findings.text(twin));
        }
    }
}
