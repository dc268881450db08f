// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule of one of the kernel's lists: what to do where all its conditions hold.
 *
 * <pre>
 * -a always,exit -F arch=b64 -S openat,truncate -F dir=/etc -F success=0 -F key=etc
 * </pre>
 *
 * @param prepend whether it goes before the rules that are there ({@code -A}), not behind them
 *     ({@code -a}); the kernel never says so of a rule it has
 * @param list the list it is on
 * @param action what to do where it matches
 * @param syscalls which system calls it is about; for {@link FilterList#URING_EXIT} which
 *     operations of io_uring
 * @param conditions in the order that the kernel gets them
 */
public record FilterRule(
        boolean prepend,
        FilterList list,
        Action action,
        SyscallSet syscalls,
        List<Condition> conditions)
        implements Rule {

    /** {@code AUDIT_MAX_FIELDS} of {@code linux/audit.h}. */
    public static final int MOST_CONDITIONS = 64;

    /** {@code AUDIT_KEY_SEPARATOR} of libaudit: what is between the keys of a rule with several. */
    static final char KEY_SEPARATOR = '\u0001';

    /**
     * A rule.
     *
     * @throws IllegalArgumentException if it has more than {@link #MOST_CONDITIONS} conditions
     */
    public FilterRule {
        conditions = List.copyOf(conditions);
        if (conditions.size() > MOST_CONDITIONS) {
            throw new IllegalArgumentException(
                    "a rule has at most "
                            + MOST_CONDITIONS
                            + " conditions, not "
                            + conditions.size());
        }
    }

    /**
     * The keys by which its events are found.
     *
     * @return in their order; empty where it has none
     */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Condition condition : conditions) {
            keys.addAll(keys(condition));
        }
        return keys;
    }

    /** The keys in one condition; none where it is about another field. */
    static List<String> keys(Condition condition) {
        boolean key = condition.field().number() == RuleField.KEY;
        return key && condition instanceof TextCondition text
                ? List.of(text.value().split(String.valueOf(KEY_SEPARATOR), -1))
                : List.of();
    }

    /**
     * The first condition on a field.
     *
     * @param field a number of {@link RuleField}
     * @return null where there is none
     */
    public Condition condition(int field) {
        for (Condition condition : conditions) {
            if (condition.field().number() == field) {
                return condition;
            }
        }
        return null;
    }
}
