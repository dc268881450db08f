// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.SyscallSet;
import io.github.libaudit4j.rule.WatchRule;
import io.github.libaudit4j.table.Arches;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules written in another form.
 *
 * <pre>
 * -w /etc/shadow -p wa -k shadow
 *
 * {@link #toSyscall}
 * -a always,exit -S all -F path=/etc/shadow -F perm=wa -k shadow
 *
 * {@link #toPairs}
 * -a always,exit -F arch=b64 -S all -F path=/etc/shadow -F perm=wa -k shadow
 * -a always,exit -F arch=b32 -S all -F path=/etc/shadow -F perm=wa -k shadow
 * </pre>
 */
public final class RuleConversion {
    private RuleConversion() {}

    /**
     * A watch as the rule that the kernel gets for it.
     *
     * @param rule any rule
     * @param target the host it is for, which knows what is a directory
     * @return the rule itself where it is no watch
     */
    public static Rule toSyscall(Rule rule, RuleTarget target) {
        if (rule instanceof WatchRule watch) {
            return watch.toFilterRule(target.isDirectory().test(watch.path()));
        }
        return rule instanceof DeleteRule delete
                ? new DeleteRule(toSyscall(delete.rule(), target))
                : rule;
    }

    /**
     * A rule without an arch as one for 64-bit programs and one for 32-bit programs, each with the
     * numbers that its arch has for the names of the system calls.
     *
     * @param rule any rule
     * @param target the host it is for
     * @return one or two rules; the rule itself where it has an arch or is not of the exit list
     */
    public static List<Rule> toPairs(Rule rule, RuleTarget target) {
        Rule syscall = toSyscall(rule, target);
        boolean delete = syscall instanceof DeleteRule;
        Rule inner = syscall instanceof DeleteRule deleted ? deleted.rule() : syscall;
        if (!(inner instanceof FilterRule filter)
                || filter.list() != FilterList.EXIT
                || filter.condition(RuleField.ARCH) != null
                || !Arches.is64Bit(target.arch())) {
            return List.of(syscall);
        }
        List<Rule> pair = new ArrayList<>();
        for (FilterRule one : pair(filter, target.arch())) {
            pair.add(delete ? new DeleteRule(one) : one);
        }
        return pair;
    }

    private static List<FilterRule> pair(FilterRule rule, int arch) {
        Twins twins = Twins.of(arch);
        List<FilterRule> pair = new ArrayList<>();
        pair.add(Rewrite.withArch(rule, arch, rule.syscalls()));
        SyscallSet in32 = twins == null ? SyscallSet.none() : twins.in32(rule.syscalls());
        if (!in32.isEmpty()) {
            pair.add(Rewrite.withArch(rule, twins.arch32(), in32));
        }
        return pair;
    }
}
