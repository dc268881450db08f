// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A watch on a file or on all that is below a directory, the old short form of a rule of the exit
 * list.
 *
 * <pre>
 * -w /etc/shadow -p wa -k shadow
 * -a always,exit -S all -F path=/etc/shadow -F perm=wa -F key=shadow
 * </pre>
 *
 * @param path absolute; the kernel gets it without slashes at its end
 * @param permissions which kinds of access
 * @param keys in their order
 */
public record WatchRule(String path, Permissions permissions, List<String> keys) implements Rule {

    /** A watch. */
    public WatchRule {
        keys = List.copyOf(keys);
    }

    /**
     * The rule that the kernel gets for it.
     *
     * @param directory whether the path is a directory on the host that gets it: then all below it
     *     is watched
     * @return a rule of the exit list, for all system calls
     */
    public FilterRule toFilterRule(boolean directory) {
        List<Condition> conditions = new ArrayList<>();
        RuleField place = RuleField.of(directory ? RuleField.DIR : RuleField.PATH);
        conditions.add(new TextCondition(place, Operator.EQUAL, withoutSlashes(path)));
        conditions.add(
                new NumberCondition(
                        RuleField.of(RuleField.PERM), Operator.EQUAL, permissions.bits()));
        if (!keys.isEmpty()) {
            String joined = String.join(String.valueOf(FilterRule.KEY_SEPARATOR), keys);
            conditions.add(new TextCondition(RuleField.of(RuleField.KEY), Operator.EQUAL, joined));
        }
        return new FilterRule(false, FilterList.EXIT, Action.ALWAYS, SyscallSet.all(), conditions);
    }

    /** As auditctl trims the path of a watch. */
    static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
