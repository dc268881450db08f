// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.event.AuditEvent;
import java.util.ArrayList;
import java.util.List;

/** Conditions made of others. */
public final class Conditions {
    /** Every event meets it. */
    public static final Condition ANY = new All(List.of());

    private Conditions() {}

    /**
     * All of some conditions.
     *
     * @param conditions in the order in which they are asked; every event meets none at all
     * @return a condition that is met where each of them is
     */
    public static Condition all(List<Condition> conditions) {
        return switch (conditions.size()) {
            case 0 -> ANY;
            case 1 -> conditions.get(0);
            default -> new All(List.copyOf(conditions));
        };
    }

    /**
     * Any of some conditions.
     *
     * @param conditions in the order in which they are asked; no event meets none at all
     * @return a condition that is met where at least one of them is
     */
    public static Condition any(List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new Any(List.copyOf(conditions));
    }

    /**
     * The opposite of a condition.
     *
     * @param condition a condition
     * @return one that is met where the other is not
     */
    public static Condition not(Condition condition) {
        if (condition instanceof Not not) {
            return not.condition;
        }
        if (condition instanceof All all) {
            return any(opposites(all.conditions));
        }
        if (condition instanceof Any any) {
            return all(opposites(any.conditions));
        }
        return condition instanceof TimeCondition time && time.opposite() != null
                ? time.opposite()
                : new Not(condition);
    }

    private static List<Condition> opposites(List<Condition> conditions) {
        List<Condition> opposites = new ArrayList<>();
        for (Condition condition : conditions) {
            opposites.add(not(condition));
        }
        return opposites;
    }

    private record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean test(AuditEvent event) {
            for (Condition condition : conditions) {
                if (!condition.test(event)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Clues clues() {
            Clues clues = Clues.NONE;
            for (Condition condition : conditions) {
                clues = clues.and(condition.clues());
            }
            return clues;
        }
    }

    private record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean test(AuditEvent event) {
            for (Condition condition : conditions) {
                if (condition.test(event)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Clues clues() {
            Clues clues = Clues.NEVER;
            for (Condition condition : conditions) {
                clues = clues.or(condition.clues());
            }
            return clues;
        }
    }

    private record Not(Condition condition) implements Condition {
        @Override
        public boolean test(AuditEvent event) {
            return !condition.test(event);
        }

        @Override
        public Clues clues() {
            return Clues.NONE;
        }
    }
}
