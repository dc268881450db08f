// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.SyscallSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules of one list, found by what a narrower rule has: the arch, one condition that must be there
 * word for word (the rarest that a rule has), and one system call. So each rule is compared with
 * few others, however many there are.
 */
final class RuleIndex {
    private static final int NO_CONDITION = 0;
    private static final int ANY_CALL = -1;
    private static final int MOST_CALLS = 64; // rules about more are found under ANY_CALL

    /** Of a place, so that time stays linear; more rules without any {@code =} are unheard of. */
    private static final int MOST_COMPARED = 1_000;

    private record Place(int arch, int condition, int call) {}

    private final Map<Condition, Integer> ids = new HashMap<>();
    private final List<Integer> uses = new ArrayList<>(List.of(Integer.MAX_VALUE));
    private final Map<Place, List<CheckedRule>> places = new HashMap<>();
    private long compared;

    /** An index of some of these rules; which are in it is said by {@link #add}. */
    RuleIndex(Iterable<CheckedRule> rules) {
        for (CheckedRule rule : rules) {
            for (Condition condition : rule.conditions().all()) {
                if (isAnchor(condition)) {
                    int id = ids.computeIfAbsent(condition, c -> newId());
                    uses.set(id, uses.get(id) + 1);
                }
            }
        }
    }

    private int newId() {
        uses.add(0);
        return uses.size() - 1;
    }

    /** Whether a rule that implies it nearly always has it word for word. */
    private static boolean isAnchor(Condition condition) {
        int field = condition.field().number();
        return condition.operator() == Operator.EQUAL
                && field != RuleField.ARCH
                && field != RuleField.PERM;
    }

    void add(CheckedRule rule) {
        int anchor = NO_CONDITION;
        for (Condition condition : rule.conditions().all()) {
            Integer id = isAnchor(condition) ? ids.get(condition) : null;
            if (id != null && uses.get(id) < uses.get(anchor)) {
                anchor = id;
            }
        }
        int[] calls = calls(rule.rule().syscalls());
        for (int call : calls) {
            places.computeIfAbsent(new Place(rule.arch(), anchor, call), p -> new ArrayList<>(1))
                    .add(rule);
        }
    }

    private static int[] calls(SyscallSet set) {
        if (set.isAll()) {
            return new int[] {ANY_CALL};
        }
        int[] numbers = set.numbers();
        return numbers.length == 0 || numbers.length > MOST_CALLS ? new int[] {ANY_CALL} : numbers;
    }

    /** The earliest rule added that matches whatever a rule matches; null where there is none. */
    CheckedRule wider(CheckedRule rule) {
        SyscallSet calls = rule.rule().syscalls();
        return wider(rule.conditions(), rule.arch(), calls, rule);
    }

    /** The earliest rule that matches all calls of a set by one arch under some conditions. */
    CheckedRule wider(Conditions conditions, int arch, SyscallSet calls, CheckedRule except) {
        int first = calls.isAll() || calls.isEmpty() ? ANY_CALL : calls.numbers()[0];
        Found found = new Found(conditions, calls, except);
        List<Integer> anchors = new ArrayList<>(List.of(NO_CONDITION));
        for (Condition condition : conditions.all()) {
            Integer id = ids.get(condition);
            if (id != null) {
                anchors.add(id);
            }
        }
        for (int anchor : anchors) {
            for (int call : first == ANY_CALL ? new int[] {first} : new int[] {first, ANY_CALL}) {
                found.look(places.get(new Place(0, anchor, call)));
                if (arch != 0) {
                    found.look(places.get(new Place(arch, anchor, call)));
                }
            }
        }
        return found.earliest;
    }

    /** How many rules were looked at so far, for all that was asked. */
    long compared() {
        return compared;
    }

    /** The earliest of the rules that fit. */
    private final class Found {
        private final Conditions conditions;
        private final SyscallSet calls;
        private final CheckedRule except;
        private CheckedRule earliest;

        Found(Conditions conditions, SyscallSet calls, CheckedRule except) {
            this.conditions = conditions;
            this.calls = calls;
            this.except = except;
        }

        /** Rules stand in the order in which they were added: the first that fits will do. */
        void look(List<CheckedRule> rules) {
            if (rules == null) {
                return;
            }
            int end = Math.min(rules.size(), MOST_COMPARED);
            for (CheckedRule rule : rules.subList(0, end)) {
                if (earliest != null && earliest.order() <= rule.order()) {
                    return;
                }
                if (rule != except && fits(rule)) {
                    earliest = rule;
                    return;
                }
            }
        }

        private boolean fits(CheckedRule rule) {
            compared++;
            return conditions.implyAll(rule.conditions())
                    && rule.rule().syscalls().containsAll(calls);
        }
    }
}
