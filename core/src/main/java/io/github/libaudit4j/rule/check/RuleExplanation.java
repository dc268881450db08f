// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.rule.Action;
import io.github.libaudit4j.rule.Command;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.DeleteAllRules;
import io.github.libaudit4j.rule.DeleteRule;
import io.github.libaudit4j.rule.FilterList;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.Rule;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleTarget;
import io.github.libaudit4j.rule.Setting;
import io.github.libaudit4j.rule.WatchRule;
import io.github.libaudit4j.tsv.TsvRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in English what a rule does.
 *
 * <pre>{@code
 * // -a always,exit -F arch=b64 -S openat -F exit=-EACCES -F auid>=1000 -F auid!=unset -k denied
 * new RuleExplanation(target, IdNames.none()).of(rule);
 * // "Records openat of 64-bit programs (x86_64) where the result (exit) is -EACCES, the login user
 * //  (auid) is 1000 or more and the login user (auid) is set. Key: denied."
 * }</pre>
 */
public final class RuleExplanation {
    static final Map<String, String> TEXTS = texts();

    private final RuleTarget target;
    private final ConditionWords words;

    /**
     * Explanations.
     *
     * @param target the host that rules are for
     * @param names what its users and groups are called
     */
    public RuleExplanation(RuleTarget target, IdNames names) {
        this.target = target;
        this.words = new ConditionWords(target, names);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (String[] column : TsvRows.of(RuleExplanation.class, "explanations.tsv")) {
            texts.put(column[0], column[1]);
        }
        return texts;
    }

    /**
     * What a rule does.
     *
     * @param rule any rule
     * @return a sentence or two
     */
    public String of(Rule rule) {
        if (rule instanceof WatchRule watch) {
            return of(watch.toFilterRule(target.isDirectory().test(watch.path())));
        }
        if (rule instanceof FilterRule filter) {
            return ofFilter(filter);
        }
        if (rule instanceof DeleteRule delete) {
            return "Deletes the rule: " + of(delete.rule());
        }
        if (rule instanceof DeleteAllRules delete) {
            return delete.keys().isEmpty()
                    ? "Deletes all rules."
                    : "Deletes the rules with the key " + String.join(", ", delete.keys()) + ".";
        }
        if (rule instanceof Setting setting) {
            String option = setting.name().option();
            String exact = TEXTS.get(option + " " + setting.value());
            return exact != null ? exact : TEXTS.get(option).formatted(setting.value());
        }
        Command command = (Command) rule;
        return TEXTS.get(command.name().option()).formatted(String.join(" ", command.arguments()));
    }

    private String ofFilter(FilterRule rule) {
        StringBuilder text = new StringBuilder(what(rule));
        List<String> where = where(rule);
        if (!where.isEmpty()) {
            text.append(" where ").append(Words.join(where));
        }
        text.append('.');
        if (!rule.keys().isEmpty()) {
            text.append(rule.keys().size() == 1 ? " Key: " : " Keys: ");
            text.append(String.join(", ", rule.keys())).append('.');
        }
        return text.toString();
    }

    private String what(FilterRule rule) {
        boolean always = rule.action() == Action.ALWAYS;
        return switch (rule.list()) {
            case EXIT, URING_EXIT, ENTRY, WATCH ->
                    (always ? "Records " : "Records nothing of ") + words.calls(rule);
            case TASK ->
                    always
                            ? "Records every system call of processes that start"
                            : "Records no system call of processes that start";
            case USER -> always ? "Keeps messages of programs" : "Leaves out messages of programs";
            case EXCLUDE -> "Leaves out records";
            case FILESYSTEM -> always ? "Does nothing with files" : "Leaves out the names of files";
        };
    }

    private List<String> where(FilterRule rule) {
        List<String> where = new ArrayList<>();
        boolean isOfCalls = rule.list() == FilterList.EXIT;
        for (Condition condition : rule.conditions()) {
            int field = condition.field().number();
            boolean isSaid =
                    field == RuleField.KEY
                            || isOfCalls && field == RuleField.ARCH && words.isSaid(condition)
                            || isOfCalls && words.isAccess(condition);
            if (!isSaid) {
                where.add(words.of(condition));
            }
        }
        return where;
    }
}
