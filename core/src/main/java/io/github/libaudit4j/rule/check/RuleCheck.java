// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleProblem;
import io.github.libaudit4j.rule.RuleTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for faults of rules that auditctl and the kernel take: rules that never match, that another
 * hides, that flood a host, control lines in the wrong place.
 *
 * <pre>{@code
 * RuleFile file = RuleFile.read(path, new RuleParser(target));
 * for (RuleProblem problem : RuleCheck.check(file.lines(), target)) {
 *     System.err.println(problem + " [" + problem.code() + "]");
 * }
 * // audit.rules:7:1: warning: has no effect: line 3 (never) matches first ... [shadowed]
 * }</pre>
 *
 * <p>What is told is certain, for a kernel of Linux 6. What each code means is in {@code
 * docs/rules-check.md}.
 */
public final class RuleCheck {
    private static final List<Check> CHECKS =
            List.of(
                    new OrderCheck(),
                    new NameCheck(),
                    new DuplicateCheck(),
                    new ListCheck(),
                    new ContradictionCheck(),
                    new AccessCheck(),
                    new ArchCheck(),
                    new ShadowCheck(),
                    new TaskCheck(),
                    new FloodCheck(),
                    new UnsetCheck(),
                    new TwinCheck(),
                    new WatchCheck(),
                    new MergeCheck(),
                    new KeyCheck());

    private RuleCheck() {}

    /**
     * Checks rules that are loaded together.
     *
     * @param lines the lines of a file, or of a directory as {@link
     *     io.github.libaudit4j.rule.RuleDirectory#lines} orders them
     * @param target the host they are for
     * @return what was found, in the order of the lines
     */
    public static List<RuleProblem> check(List<RuleLine> lines, RuleTarget target) {
        RuleSet set = new RuleSet(lines, LoadedRules.of(lines, target), target);
        Findings findings = new Findings(target);
        for (Check check : CHECKS) {
            check.check(set, findings);
        }
        return sorted(findings.problems(), lines);
    }

    private record Place(String file, int line) {}

    private static List<RuleProblem> sorted(List<RuleProblem> problems, List<RuleLine> lines) {
        Map<Place, Integer> places = new HashMap<>();
        for (RuleLine line : lines) {
            places.putIfAbsent(new Place(line.file(), line.line()), places.size());
        }
        List<RuleProblem> sorted = new ArrayList<>(problems);
        sorted.sort( // stable: findings of one line stay in the order of the checks
                Comparator.comparing(
                        problem -> places.get(new Place(problem.file(), problem.line()))));
        return sorted;
    }
}
