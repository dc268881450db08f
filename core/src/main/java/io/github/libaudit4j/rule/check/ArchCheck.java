// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.rule.SyscallSet;
import io.github.libaudit4j.table.Arches;
import io.github.libaudit4j.table.Syscalls;
import java.util.ArrayList;
import java.util.List;

/** System calls by a number that is another call, or none, on an arch the rule is about. */
final class ArchCheck implements Check {
    @Override
    public void check(RuleSet set, Findings findings) {
        Twins twins = Twins.of(set.target().arch());
        for (CheckedRule rule : set.loaded().of(FilterList.EXIT)) {
            SyscallSet calls = rule.rule().syscalls();
            if (calls.isAll() || calls.isEmpty()) {
                continue;
            }
            boolean hasArch = rule.rule().condition(RuleField.ARCH) != null;
            if (twins != null && !hasArch && twins.mismatch(calls) >= 0) {
                tell(rule, twins, findings);
            }
            int arch = hasArch ? rule.arch() : set.target().arch();
            if (arch != 0) {
                tellUnknown(rule, arch, findings);
            }
        }
    }

    private static void tell(CheckedRule rule, Twins twins, Findings findings) {
        FilterRule filter = rule.rule();
        SyscallSet calls = filter.syscalls();
        SyscallSet in32 = twins.in32(calls);
        int number = twins.mismatch(calls);
        String name32 = Syscalls.name(twins.arch32(), number);
        String fix = findings.text(Rewrite.withArch(filter, twins.arch64(), calls));
        findings.add(
                Severity.WARNING,
                rule,
                "no-arch",
                "without arch call %d is %s of 64-bit programs and %s of 32-bit programs"
                        .formatted(
                                number,
                                Syscalls.name(twins.arch64(), number),
                                name32 == null ? "no call" : name32),
                in32.isEmpty()
                        ? fix
                        : fix
                                + "\n"
                                + findings.text(Rewrite.withArch(filter, twins.arch32(), in32)));
    }

    private static void tellUnknown(CheckedRule rule, int arch, Findings findings) {
        List<String> unknown = new ArrayList<>();
        for (int number : rule.rule().syscalls().numbers()) {
            if (Syscalls.name(arch, number) == null) {
                unknown.add(Integer.toString(number));
            }
        }
        if (!unknown.isEmpty() && Syscalls.name(arch, 1) != null) {
            findings.add(
                    Severity.WARNING,
                    rule.line(),
                    unknown.get(0),
                    "unknown-call",
                    "no system call of %s that is known has the number %s"
                            .formatted(Arches.name(arch), Words.join(unknown)),
                    "write system calls by name");
        }
    }
}
