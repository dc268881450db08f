// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.Comparison;
import io.github.libaudit4j.rule.Condition;
import io.github.libaudit4j.rule.FilterRule;
import io.github.libaudit4j.rule.NumberCondition;
import io.github.libaudit4j.rule.Operator;
import io.github.libaudit4j.rule.RuleField;
import io.github.libaudit4j.rule.RuleField.Kind;
import io.github.libaudit4j.rule.TextCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the conditions of a rule say together. Never says more than is certain: of a field that may
 * have several values in one event, only the same condition again is implied.
 */
final class Conditions {
    static final long DONE = 1; // AUDITSC_SUCCESS of kernel/audit.h
    static final long FAILED = 2; // AUDITSC_FAILURE

    private final Set<Condition> all = new LinkedHashSet<>();
    private final Condition[] each;
    private final Map<Integer, NumberRange> ranges = new HashMap<>(4);

    /** All but the key, which the kernel does not look at. */
    Conditions(FilterRule rule) {
        for (Condition condition : rule.conditions()) {
            if (condition.field().number() == RuleField.KEY) {
                continue;
            }
            all.add(condition);
            if (condition instanceof NumberCondition number && isOne(number)) {
                ranges.computeIfAbsent(number.field().number(), field -> start(number.field()))
                        .add(number.operator(), value(number));
            }
        }
        each = all.toArray(new Condition[0]);
    }

    private static boolean isOne(NumberCondition condition) {
        return FieldTraits.of(condition.field()).isOne() && !AssumedIds.has(condition);
    }

    private static NumberRange start(RuleField field) {
        return field.kind() == Kind.SUCCESS
                ? new NumberRange(DONE, FAILED)
                : new NumberRange(0, NumberRange.HIGHEST);
    }

    /** What the kernel compares with: for success not the number of the rule. */
    static long value(NumberCondition condition) {
        if (condition.field().kind() == Kind.SUCCESS) {
            return condition.value() != 0 ? DONE : FAILED;
        }
        return condition.value() & NumberRange.HIGHEST;
    }

    /** All conditions but the key, each once. */
    Set<Condition> all() {
        return all;
    }

    /** The numbers that are left for a field; null where nothing is said of it. */
    NumberRange range(int field) {
        return ranges.get(field);
    }

    /** Whether a condition certainly holds where all of these hold. */
    boolean imply(Condition other) {
        if (!(other instanceof NumberCondition number)) {
            return all.contains(other);
        }
        if (isOne(number)) {
            NumberRange range = ranges.get(number.field().number());
            return range != null && range.implies(number.operator(), value(number));
        }
        boolean isAccess = number.field().number() == RuleField.PERM;
        return all.contains(other) || isAccess && implyAccess(number);
    }

    /** {@code perm=w} implies {@code perm=wa}. */
    private boolean implyAccess(NumberCondition wider) {
        for (Condition condition : all) {
            if (condition instanceof NumberCondition narrow
                    && narrow.field().number() == RuleField.PERM
                    && narrow.operator() == Operator.EQUAL
                    && wider.operator() == Operator.EQUAL
                    && (narrow.value() & ~wider.value()) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether all conditions of another rule hold where these hold. */
    boolean implyAll(Conditions other) {
        for (Condition condition : other.each) {
            if (!imply(condition)) {
                return false;
            }
        }
        return true;
    }

    /** Conditions that never hold together; empty where none is found. */
    List<Condition> contradiction() {
        for (Map.Entry<Integer, NumberRange> range : ranges.entrySet()) {
            if (range.getValue().isEmpty()) {
                return on(range.getKey());
            }
        }
        for (Condition condition : all) {
            Condition opposite = opposite(condition);
            if (opposite != null && all.contains(opposite)) {
                return List.of(condition, opposite);
            }
        }
        return List.of();
    }

    private List<Condition> on(int field) {
        List<Condition> on = new ArrayList<>();
        for (Condition condition : all) {
            if (condition.field().number() == field) {
                on.add(condition);
            }
        }
        return on;
    }

    /**
     * What never holds where a condition with {@code =} does; null where there is no such thing.
     */
    private static Condition opposite(Condition condition) {
        RuleField field = condition.field();
        if (condition.operator() != Operator.EQUAL) {
            return null;
        }
        if (condition instanceof Comparison two) {
            boolean isOfObject = isOfObject(two.left()) || isOfObject(two.right());
            return isOfObject ? null : new Comparison(two.left(), Operator.NOT_EQUAL, two.right());
        }
        if (FieldTraits.of(field).values() != FieldTraits.Values.OPPOSITE) {
            return null;
        }
        return condition instanceof TextCondition text
                ? new TextCondition(field, Operator.NOT_EQUAL, text.value())
                : new NumberCondition(
                        field, Operator.NOT_EQUAL, ((NumberCondition) condition).value());
    }

    /** An event may have several objects. */
    private static boolean isOfObject(RuleField field) {
        return FieldTraits.of(field).values() == FieldTraits.Values.ANY;
    }
}
