// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.rule.SyscallSet;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules of which a host would write more events than it can keep. */
final class FloodCheck implements Check {
    private static final String CODE = "flood";
    private static final int SHOWN = 3;
    private static final int UNSET = -1; // (uid_t) -1
    private static final int READ_OR_WRITE = 6; // AUDIT_PERM_READ | AUDIT_PERM_WRITE
    private static final Map<String, String> HOT = load();

    private static Map<String, String> load() {
        Map<String, String> hot = new HashMap<>();
        for (String[] column : TsvRows.of(FloodCheck.class, "hot-syscalls.tsv")) {
            hot.put(column[0], column[1]);
        }
        return hot;
    }

    @Override
    public void check(RuleSet set, Findings findings) {
        for (CheckedRule rule : set.loaded().all()) {
            if (rule.isAlways() && rule.canMatch()) {
                if (rule.isOn(FilterList.EXIT)) {
                    checkCalls(rule, set.target().arch(), findings);
                } else if (rule.isOn(FilterList.TASK) && !isNarrow(rule, true)) {
                    tell(rule, "records every system call of each process that starts", findings);
                }
            }
        }
    }

    private static void checkCalls(CheckedRule rule, int host, Findings findings) {
        SyscallSet calls = rule.rule().syscalls();
        if (isNarrow(rule, calls.isAll()) || isOnly32Bit(rule, host)) {
            return;
        }
        if (calls.isAll()) {
            tell(rule, "records every call" + where(rule, findings), findings);
            return;
        }
        List<String> hot = hot(calls, rule.arch() == 0 ? host : rule.arch());
        if (!hot.isEmpty()) {
            String named = Words.some(hot, SHOWN);
            String why = HOT.get(hot.get(0));
            tell(rule, "records every " + named + where(rule, findings) + ": " + why, findings);
        }
    }

    /** Few 64-bit hosts run 32-bit programs. */
    private static boolean isOnly32Bit(CheckedRule rule, int host) {
        return Arches.is64Bit(host) && rule.arch() != 0 && !Arches.is64Bit(rule.arch());
    }

    private static String where(CheckedRule rule, Findings findings) {
        List<Condition> where = new ArrayList<>();
        for (Condition condition : rule.conditions().all()) {
            if (condition.field().number() != RuleField.ARCH) {
                where.add(condition);
            }
        }
        return where.isEmpty() ? " of every program" : " where " + findings.list(where);
    }

    private static List<String> hot(SyscallSet calls, int arch) {
        List<String> hot = new ArrayList<>();
        for (int number : calls.numbers()) {
            String name = Syscalls.name(arch, number);
            if (name != null && HOT.containsKey(name)) {
                hot.add(name);
            }
        }
        return hot;
    }

    private static boolean isNarrow(CheckedRule rule, boolean allCalls) {
        for (Condition condition : rule.conditions().all()) {
            if (narrows(condition, allCalls)) {
                return true;
            }
        }
        return false;
    }

    private static boolean narrows(Condition condition, boolean allCalls) {
        boolean equal = condition.operator() == Operator.EQUAL;
        int value = condition instanceof NumberCondition number ? number.value() : 0;
        return switch (FieldTraits.of(condition.field()).narrows()) {
            case NO -> false;
            case EQUAL -> equal;
            case ALWAYS -> true;
            case ID -> equal && value != 0 && value != UNSET;
            case ERROR -> equal && value < 0;
            case FAILURE -> !allCalls && equal && value == 0;
            case ACCESS -> equal && (value & READ_OR_WRITE) == 0;
        };
    }

    private static void tell(CheckedRule rule, String what, Findings findings) {
        findings.add(
                Severity.WARNING,
                rule,
                CODE,
                what,
                "narrow it: -F exe=, -F dir=, -F exit=-EACCES, a user, or fewer calls");
    }
}
