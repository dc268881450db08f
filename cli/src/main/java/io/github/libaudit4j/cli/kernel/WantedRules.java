// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.kernel;

import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.DeleteAllRules;
import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.Setting;
import io.github.libaudit4j.rule.WatchRule;
import io.github.libaudit4j.rule.check.RuleConversion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * What a kernel without rules has when lines were loaded one after another: the rules in their
 * order, each once, and what is set.
 */
final class WantedRules {
    private final RuleTarget target;
    private final LinkedList<KernelRule> rules = new LinkedList<>();
    private final Map<KernelRule, RuleLine> lines = new HashMap<>();
    private final Map<KernelSetting, Long> settings = new EnumMap<>(KernelSetting.class);

    WantedRules(List<RuleLine> lines, RuleTarget target) {
        this.target = target;
        lines.forEach(this::load);
    }

    /** The rule that the kernel gets for a line that adds or deletes one. */
    static KernelRule rule(Rule rule, RuleTarget target) {
        return KernelRule.of((FilterRule) RuleConversion.toSyscall(rule, target));
    }

    private void load(RuleLine line) {
        switch (line.rule()) {
            case Setting setting -> settings.put(KernelSetting.of(setting.name()), setting.value());
            case DeleteAllRules all -> deleteAll(all.keys());
            case DeleteRule delete -> delete(rule(delete.rule(), target));
            case FilterRule added -> add(rule(added, target), added.prepend(), line);
            case WatchRule watch -> add(rule(watch, target), false, line);
            case Command _ -> {} // does something once; the kernel does not have it
        }
    }

    /** The kernel refuses the same rule at the end, and takes it a second time at the front. */
    private void add(KernelRule rule, boolean inFront, RuleLine line) {
        if (inFront) {
            delete(rule);
            rules.addFirst(rule);
            lines.put(rule, line);
        } else if (lines.putIfAbsent(rule, line) == null) {
            rules.addLast(rule);
        }
    }

    private void delete(KernelRule rule) {
        if (lines.remove(rule) != null) {
            rules.remove(rule);
        }
    }

    private void deleteAll(List<String> keys) {
        rules.removeIf(rule -> {
            boolean isMeant = hasOneOf(rule, keys);
            if (isMeant) {
                lines.remove(rule);
            }
            return isMeant;
        });
    }

    /** Whether {@code -D -k} with these keys means a rule; without keys it means all. */
    static boolean hasOneOf(KernelRule rule, List<String> keys) {
        return keys.isEmpty() || !Collections.disjoint(rule.keys(), keys);
    }

    List<KernelRule> rules() {
        return new ArrayList<>(rules);
    }

    /** The line that a rule comes from. */
    RuleLine line(KernelRule rule) {
        return lines.get(rule);
    }

    /** What each setting is in the end; those that no line sets are missing. */
    Map<KernelSetting, Long> settings() {
        return settings;
    }
}
