// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Severity;
import io.github.libaudit4j.rule.SyscallSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Neighbours that differ in their system calls alone: one rule costs less than several. */
final class MergeCheck implements Check {
    private static final int SHOWN = 4;

    @Override
    public void check(RuleSet set, Findings findings) {
        Map<Integer, List<CheckedRule>> runs = new LinkedHashMap<>(); // of each arch
        for (CheckedRule rule : set.loaded().of(FilterList.EXIT)) {
            if (rule.arch() == 0) { // it is about every arch, so no rule moves past it
                runs.values().forEach(run -> tell(run, findings));
                runs.clear();
            }
            List<CheckedRule> run = runs.computeIfAbsent(rule.arch(), arch -> new ArrayList<>());
            if (!run.isEmpty() && !differInCallsAlone(run.get(0).rule(), rule.rule())) {
                tell(run, findings);
                run.clear();
            }
            run.add(rule);
        }
        runs.values().forEach(run -> tell(run, findings));
    }

    private static boolean differInCallsAlone(FilterRule one, FilterRule other) {
        return !one.syscalls().isAll()
                && !other.syscalls().isAll()
                && one.action() == other.action()
                && one.conditions().equals(other.conditions());
    }

    private static void tell(List<CheckedRule> run, Findings findings) {
        if (run.size() < 2) {
            return;
        }
        CheckedRule first = run.get(0);
        IntStream calls = IntStream.empty();
        List<String> places = new ArrayList<>();
        for (CheckedRule rule : run) {
            calls = IntStream.concat(calls, Arrays.stream(rule.rule().syscalls().numbers()));
            if (rule != first) {
                places.add(Findings.place(rule.line(), first.line()));
            }
        }
        SyscallSet all = SyscallSet.of(calls.toArray());
        findings.add(
                Severity.NOTE,
                first,
                "merge",
                "differs from %s in system calls alone: one rule can do, and costs each call less"
                        .formatted(Words.some(places, SHOWN)),
                findings.text(Rewrite.withCalls(first.rule(), all)));
    }
}
