// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.Permissions;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.table.Syscalls;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.HashMap;
import java.util.Map;

/** {@code perm=} beside system calls that make no such access: the rule never matches. */
final class AccessCheck implements Check {
    private static final Map<String, String> LETTERS = load();

    private static Map<String, String> load() {
        Map<String, String> letters = new HashMap<>();
        for (String[] column : TsvRows.of(AccessCheck.class, "access.tsv")) {
            for (String name : column[1].split(",")) {
                letters.merge(name, column[0], String::concat);
            }
        }
        return letters;
    }

    @Override
    public void check(RuleSet set, Findings findings) {
        for (CheckedRule rule : set.loaded().of(FilterList.EXIT)) {
            Condition access = rule.rule().condition(RuleField.PERM);
            if (access instanceof NumberCondition number
                    && access.operator() == Operator.EQUAL
                    && !rule.rule().syscalls().isAll()) {
                int arch = rule.arch() == 0 ? set.target().arch() : rule.arch();
                check(rule, number, arch, findings);
            }
        }
    }

    private static void check(
            CheckedRule rule, NumberCondition access, int arch, Findings findings) {
        for (int number : rule.rule().syscalls().numbers()) {
            String name = Syscalls.name(arch, number);
            if (name == null || makes(LETTERS.getOrDefault(name, ""), access.value())) {
                return;
            }
        }
        findings.add(
                Severity.WARNING,
                rule.line(),
                Words.written(access, rule.line().text()),
                "never-fires",
                "none of these system calls makes an access of %s".formatted(findings.text(access)),
                "leave out -S, or " + findings.text(access));
    }

    private static boolean makes(String letters, int bits) {
        for (char letter : new Permissions(bits).letters().toCharArray()) {
            if (letters.indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }
}
