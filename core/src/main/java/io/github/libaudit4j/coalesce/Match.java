// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.coalesce;

import io.github.libaudit4j.record.AuditRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which records a row is for: {@code USER_LOGIN}, {@code SYSCALL:openat}, {@code AVC[denied]}.
 *
 * @param name what stands before the conditions
 * @param conditions sorted, so that the same ones are the same match in any order
 */
record Match(String name, List<Condition> conditions) {
    /** Any record type that has no row of its own. */
    static final String ANY = "*";

    /** A system call; its name follows. */
    static final String SYSCALL = "SYSCALL:";

    private static final String UNKNOWN = "UNKNOWN["; // not yet the brackets of a condition

    /** Reads one; throws {@code IllegalArgumentException} with the reason. */
    static Match of(String text) {
        int after = text.startsWith(UNKNOWN) ? text.indexOf(']') + 1 : 0;
        int open = text.indexOf('[', after);
        if (open < 0) {
            return new Match(text, List.of());
        }
        if (!text.endsWith("]")) {
            throw new IllegalArgumentException(
                    "the match \"" + text + "\" does not end its conditions with ]");
        }
        return new Match(
                text.substring(0, open), conditions(text.substring(open + 1, text.length() - 1)));
    }

    private static List<Condition> conditions(String list) {
        List<Condition> conditions = new ArrayList<>(2);
        for (String condition : list.split(",", -1)) {
            conditions.add(Condition.of(condition));
        }
        Collections.sort(conditions);
        return List.copyOf(conditions);
    }

    /** The system call's name; null where it is not for one. */
    String syscall() {
        return name.startsWith(SYSCALL) ? name.substring(SYSCALL.length()) : null;
    }

    boolean holds(AuditRecord record) {
        for (Condition condition : conditions) {
            if (!condition.holds(record)) {
                return false;
            }
        }
        return true;
    }

    /** How much its conditions ask. */
    int weight() {
        int weight = 0;
        for (Condition condition : conditions) {
            weight += condition.weight();
        }
        return weight;
    }

    /** The text of it, its conditions in order. */
    @Override
    public String toString() {
        if (conditions.isEmpty()) {
            return name;
        }
        String list = conditions.toString(); // [a, b]
        return name.concat(list.replace(", ", ","));
    }
}
