// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.cli.kernel.RuleStep.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fewest changes that make the rules of the kernel those that are wanted, in their order.
 *
 * <p>The kernel adds a rule before or behind all others of its list, never between two. So what
 * stays is a run of wanted rules without a gap, which the kernel has in that order; those before it
 * are put in front, those behind it at the end. Rules that are not wanted go last, so that at no
 * time fewer is recorded than before and after.
 *
 * <pre>
 * has      a b c d
 * wanted   a b x c d
 * steps    + x   ~ c   ~ d      or, where the run at the end is the longer one, in front
 * </pre>
 *
 * @param steps what is to be done, in this order
 * @param kept how many rules stay as they are
 */
public record RulePlan(List<RuleStep> steps, int kept) {

    /** A plan. */
    public RulePlan {
        steps = List.copyOf(steps);
    }

    /**
     * The changes between two sets of rules.
     *
     * @param has what the kernel has, in its order
     * @param wants what it shall have, each once
     * @return what is to be done
     */
    public static RulePlan of(List<KernelRule> has, List<KernelRule> wants) {
        Map<Integer, List<KernelRule>> before = byList(has);
        Map<Integer, List<KernelRule>> after = byList(wants);
        List<RuleStep> steps = new ArrayList<>();
        int kept = 0;
        for (Map.Entry<Integer, List<KernelRule>> list : after.entrySet()) {
            kept += addMissing(before.getOrDefault(list.getKey(), List.of()), list, steps);
        }
        Set<KernelRule> wanted = new HashSet<>(wants);
        for (KernelRule rule : has) {
            if (!wanted.contains(rule)) {
                steps.add(new RuleStep(Kind.DELETE, rule, false));
            }
        }
        return new RulePlan(steps, kept);
    }

    private static Map<Integer, List<KernelRule>> byList(List<KernelRule> rules) {
        Map<Integer, List<KernelRule>> lists = new TreeMap<>();
        for (KernelRule rule : rules) {
            lists.computeIfAbsent(rule.list(), list -> new ArrayList<>()).add(rule);
        }
        return lists;
    }

    /** The steps of one list; returns how many of its rules stay. */
    private static int addMissing(
            List<KernelRule> has, Map.Entry<Integer, List<KernelRule>> list, List<RuleStep> steps) {
        List<KernelRule> wants = list.getValue();
        Map<KernelRule, Integer> places = new HashMap<>();
        Map<KernelRule, Integer> copies = new HashMap<>();
        for (int i = 0; i < has.size(); i++) {
            places.put(has.get(i), i);
            copies.merge(has.get(i), 1, Integer::sum);
        }
        Run run = Run.longest(wants, places, copies);
        for (int i = run.from - 1; i >= 0; i--) {
            add(wants.get(i), true, copies, steps);
        }
        for (int i = run.to; i < wants.size(); i++) {
            add(wants.get(i), false, copies, steps);
        }
        return run.to - run.from;
    }

    /** Of several copies, which {@code -A} makes, none stays where it is. */
    private static void add(
            KernelRule rule,
            boolean inFront,
            Map<KernelRule, Integer> copies,
            List<RuleStep> steps) {
        int found = copies.getOrDefault(rule, 0);
        for (int i = 1; i < found; i++) {
            steps.add(new RuleStep(Kind.DELETE, rule, false));
        }
        steps.add(new RuleStep(found == 0 ? Kind.ADD : Kind.MOVE, rule, inFront));
    }

    /** Rules that stay: those of an index up to another, which is not one of them. */
    private record Run(int from, int to) {
        static Run longest(
                List<KernelRule> wants,
                Map<KernelRule, Integer> places,
                Map<KernelRule, Integer> copies) {
            Run best = new Run(0, 0);
            int from = 0;
            int last = -1;
            for (int i = 0; i < wants.size(); i++) {
                boolean isThere = copies.getOrDefault(wants.get(i), 0) == 1;
                int place = isThere ? places.get(wants.get(i)) : -1;
                if (place <= last) {
                    from = isThere ? i : i + 1;
                }
                last = place;
                if (i + 1 - from > best.to - best.from) {
                    best = new Run(from, i + 1);
                }
            }
            return best;
        }
    }

    /**
     * How many steps are of a kind.
     *
     * @param kind the kind
     * @return their number
     */
    public int count(Kind kind) {
        int count = 0;
        for (RuleStep step : steps) {
            count += step.kind() == kind ? 1 : 0;
        }
        return count;
    }
}
