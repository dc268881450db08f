// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.DeleteAllRules;
import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the kernel has when lines were loaded one after another: the rules of each list in its
 * order. {@code -A} goes to the front; what is there already is refused; {@code -d} and {@code -D}
 * take away.
 */
final class LoadedRules {
    /** A rule that the kernel refuses, since it has it. */
    record Duplicate(CheckedRule rule, CheckedRule first) {}

    /** A deletion, and how many rules it takes away. */
    record Deletion(RuleLine line, int rules, CheckedRule last) {}

    private final RuleTarget target;
    private final Map<Long, CheckedRule> byOrder = new TreeMap<>();
    private final Map<FilterRule, List<Long>> known = new HashMap<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private long front;
    private long back;

    private LoadedRules(RuleTarget target) {
        this.target = target;
    }

    static LoadedRules of(List<RuleLine> lines, RuleTarget target) {
        LoadedRules loaded = new LoadedRules(target);
        for (RuleLine line : lines) {
            loaded.load(line);
        }
        return loaded;
    }

    private void load(RuleLine line) {
        Rule rule = line.rule();
        if (rule instanceof DeleteAllRules all) {
            deleteAll(line, all.keys());
        } else if (rule instanceof DeleteRule delete) {
            delete(CheckedRule.of(line, delete.rule(), target));
        } else {
            CheckedRule added = CheckedRule.of(line, rule, target);
            if (added != null) {
                add(added);
            }
        }
    }

    private void add(CheckedRule added) {
        boolean prepend = added.rule().prepend();
        FilterRule identity = CheckedRule.identity(added.rule());
        List<Long> same = known.computeIfAbsent(identity, rule -> new ArrayList<>(1));
        if (!same.isEmpty() && !prepend) { // the kernel takes the same rule again with -A
            duplicates.add(new Duplicate(added, byOrder.get(same.get(0))));
            return;
        }
        long order = prepend ? --front : ++back;
        same.add(order);
        added.place(order);
        byOrder.put(order, added);
    }

    private void delete(CheckedRule deleted) {
        List<Long> same = known.get(CheckedRule.identity(deleted.rule()));
        if (same == null || same.isEmpty()) {
            deletions.add(new Deletion(deleted.line(), 0, null));
            return;
        }
        Long first = Collections.min(same);
        same.remove(first);
        deletions.add(new Deletion(deleted.line(), 1, byOrder.remove(first)));
    }

    private void deleteAll(RuleLine line, List<String> keys) {
        int before = byOrder.size();
        CheckedRule last = null;
        Iterator<CheckedRule> rules = byOrder.values().iterator();
        while (rules.hasNext()) {
            CheckedRule rule = rules.next();
            if (keys.isEmpty() || !Collections.disjoint(rule.rule().keys(), keys)) {
                last = rule;
                rules.remove();
                known.remove(CheckedRule.identity(rule.rule()));
            }
        }
        deletions.add(new Deletion(line, before - byOrder.size(), last));
    }

    /** The rules of one list in the order in which the kernel looks at them. */
    List<CheckedRule> of(FilterList list) {
        List<CheckedRule> rules = new ArrayList<>();
        for (CheckedRule rule : byOrder.values()) {
            if (rule.isOn(list)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** All rules that are left. */
    Iterable<CheckedRule> all() {
        return byOrder.values();
    }

    List<Duplicate> duplicates() {
        return duplicates;
    }

    List<Deletion> deletions() {
        return deletions;
    }
}
