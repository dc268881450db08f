// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.List;

/**
 * Which rules the kernel and auditctl take. Whether a path exists is the host's to say.
 *
 * <pre>{@code
 * RuleLimits.refusal(rule).reason(); // "uid takes = != < > <= >=, not &"
 * }</pre>
 *
 * <p>A rule is refused if one of them refuses it: the kernel's {@code audit_to_entry_common} and
 * {@code audit_data_to_entry} (kernel/auditfilter.c; Linux 6.18 does not look at the values of
 * permissions, file types and comparisons, older ones refuse what is out of range), and auditctl
 * where it has no words for a rule or says that it makes no sense.
 */
public final class RuleLimits {
    /** Where {@link Refusal#condition} means the rule as a whole. */
    public static final int WHOLE_RULE = -1;

    /**
     * How many conditions auditctl takes; the kernel takes one more, {@link
     * FilterRule#MOST_CONDITIONS}.
     */
    public static final int MOST_CONDITIONS = 63;

    private RuleLimits() {}

    /**
     * Why a rule is not taken.
     *
     * @param condition which condition is to blame, counted from 0, or {@link #WHOLE_RULE}
     * @param reason what is wrong, and what would be right
     */
    public record Refusal(int condition, String reason) {}

    /**
     * Whether a rule is taken.
     *
     * @param rule a rule
     * @return null if it is, or the first reason why it is not
     */
    public static Refusal refusal(FilterRule rule) {
        String reason = ofRule(rule);
        if (reason != null) {
            return new Refusal(WHOLE_RULE, reason);
        }
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            reason = ConditionLimits.refusal(condition, rule.list());
            if (reason == null) {
                reason = ofPair(rule.conditions(), i);
            }
            if (reason == null && condition.field().number() == RuleField.KEY) {
                reason = ofKey(rule, i);
            }
            if (reason != null) {
                return new Refusal(i, reason);
            }
        }
        return null;
    }

    private static String ofRule(FilterRule rule) {
        if (rule.action() == Action.POSSIBLE) {
            return "the action possible is refused since Linux 2.6.20; write always or never";
        }
        if (rule.list() == FilterList.ENTRY) {
            return "the list entry is refused since Linux 2.6.38; write exit";
        }
        if (rule.list() == FilterList.WATCH) {
            return "the list watch is the kernel's own; write exit with a path or a dir";
        }
        if (rule.conditions().size() > MOST_CONDITIONS) {
            return "auditctl takes at most " + MOST_CONDITIONS + " conditions in a rule";
        }
        boolean calls = SyscallText.has(rule.list());
        if (calls && rule.syscalls().isEmpty()) {
            return "the rule names no system call; write -S all for every one";
        }
        // auditctl sets no bit for the list task, all bits for the others
        boolean task = rule.list() == FilterList.TASK;
        SyscallSet unasked = task ? SyscallSet.none() : SyscallSet.all();
        if (!calls && !rule.syscalls().equals(unasked)) {
            return "the list " + rule.list().word() + " takes no -S";
        }
        return ofNumbers(rule);
    }

    private static String ofNumbers(FilterRule rule) {
        for (int number = SyscallSet.SIZE - SyscallSet.CLASSES;
                number < SyscallSet.SIZE;
                number++) {
            if (rule.syscalls().contains(number)) {
                return "the kernel takes "
                        + number
                        + " for a class of system calls, not for a call";
            }
        }
        return null;
    }

    /** What cannot stand behind an earlier condition. */
    private static String ofPair(List<Condition> conditions, int index) {
        RuleField field = conditions.get(index).field();
        for (Condition earlier : conditions.subList(0, index)) {
            RuleField other = earlier.field();
            if (isPlace(field) && isPlace(other)) {
                return "a rule has one path, dir or inode; " + other + " stands before " + field;
            }
            boolean once = field.number() == RuleField.EXE || field.number() == RuleField.KEY;
            if (once && other.equals(field)) {
                return "a rule has one " + field + " only";
            }
        }
        return null;
    }

    private static boolean isPlace(RuleField field) {
        return field.number() == RuleField.PATH
                || field.number() == RuleField.DIR
                || field.number() == RuleField.INODE;
    }

    /** Where there is no -S, auditctl wants to see a program or a file system before a key. */
    private static String ofKey(FilterRule rule, int index) {
        int beside = rule.list() == FilterList.FILESYSTEM ? RuleField.FSTYPE : RuleField.EXE;
        if (!SyscallText.has(rule.list()) && rule.condition(beside) == null) {
            return "on the list "
                    + rule.list().word()
                    + " auditctl takes a key only beside "
                    + RuleField.of(beside);
        }
        boolean last = index == rule.conditions().size() - 1;
        return last ? null : "the key is the last condition; auditctl has no way to put it before";
    }
}
