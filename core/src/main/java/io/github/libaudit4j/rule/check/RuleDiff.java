// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.Setting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How two sets of rules differ: not in their words, but in what the kernel has when they are
 * loaded.
 *
 * <pre>{@code
 * RuleDiff diff = RuleDiff.of(file.lines(), other.lines(), target);
 * diff.missing(); // in the first alone
 * diff.extra();   // in the second alone
 * diff.moved();   // in both, and in another order
 * }</pre>
 *
 * @param missing lines of the first that the second has not
 * @param extra lines of the second that the first has not
 * @param moved lines of the second whose rules are in another order, as few as explain it
 */
public record RuleDiff(List<RuleLine> missing, List<RuleLine> extra, List<RuleLine> moved) {

    /** A difference. */
    public RuleDiff {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        moved = List.copyOf(moved);
    }

    /**
     * Compares two sets of rules, and what they set.
     *
     * @param one lines that are loaded one after the other
     * @param other others
     * @param target the host they are for
     * @return how they differ
     */
    public static RuleDiff of(List<RuleLine> one, List<RuleLine> other, RuleTarget target) {
        RuleDiff rules = ofRules(one, other, target);
        List<RuleLine> missing = new ArrayList<>(rules.missing);
        List<RuleLine> extra = new ArrayList<>(rules.extra);
        Map<Object, RuleLine> settings = settings(one);
        Map<Object, RuleLine> others = settings(other);
        addOnly(settings, others, missing);
        addOnly(others, settings, extra);
        return new RuleDiff(missing, extra, rules.moved);
    }

    /**
     * Compares two sets of rules alone, such as a file and what the kernel has.
     *
     * @param one lines that are loaded one after the other
     * @param other others
     * @param target the host they are for
     * @return how they differ
     */
    public static RuleDiff ofRules(List<RuleLine> one, List<RuleLine> other, RuleTarget target) {
        LoadedRules first = LoadedRules.of(one, target);
        LoadedRules second = LoadedRules.of(other, target);
        return new Lists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())
                .compare(first, second);
    }

    /**
     * Whether the kernel has the same with both.
     *
     * @return true where there is no difference
     */
    public boolean isEmpty() {
        return missing.isEmpty() && extra.isEmpty() && moved.isEmpty();
    }

    /** What each setting and command is in the end. */
    private static Map<Object, RuleLine> settings(List<RuleLine> lines) {
        Map<Object, RuleLine> settings = new LinkedHashMap<>();
        for (RuleLine line : lines) {
            Rule rule = line.rule();
            if (rule instanceof Setting setting) {
                settings.put(setting.name(), line);
            } else if (rule instanceof Command) {
                settings.put(rule, line);
            }
        }
        return settings;
    }

    private static void addOnly(
            Map<Object, RuleLine> of, Map<Object, RuleLine> not, List<RuleLine> to) {
        for (Map.Entry<Object, RuleLine> setting : of.entrySet()) {
            RuleLine other = not.get(setting.getKey());
            if (other == null || !other.rule().equals(setting.getValue().rule())) {
                to.add(setting.getValue());
            }
        }
    }

    /** The differences of all lists. */
    private record Lists(List<RuleLine> missing, List<RuleLine> extra, List<RuleLine> moved) {
        RuleDiff compare(LoadedRules first, LoadedRules second) {
            for (FilterList list : FilterList.values()) {
                compare(first.of(list), second.of(list));
            }
            return new RuleDiff(missing, extra, moved);
        }

        private void compare(List<CheckedRule> first, List<CheckedRule> second) {
            Map<FilterRule, Deque<Integer>> places = new HashMap<>();
            for (int i = 0; i < second.size(); i++) {
                places.computeIfAbsent(identity(second.get(i)), rule -> new ArrayDeque<>(1)).add(i);
            }
            List<Integer> common = new ArrayList<>();
            boolean[] found = new boolean[second.size()];
            for (CheckedRule rule : first) {
                Deque<Integer> same = places.get(identity(rule));
                if (same == null || same.isEmpty()) {
                    missing.add(rule.line());
                } else {
                    common.add(same.peek());
                    found[same.poll()] = true;
                }
            }
            for (int i = 0; i < found.length; i++) {
                if (!found[i]) {
                    extra.add(second.get(i).line());
                }
            }
            for (int place : OrderedRun.outside(common)) {
                moved.add(second.get(place).line());
            }
        }

        private static FilterRule identity(CheckedRule rule) {
            return CheckedRule.identity(rule.rule());
        }
    }
}
