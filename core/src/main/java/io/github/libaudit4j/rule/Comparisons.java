// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import io.github.libaudit4j.tsv.TsvRows;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel's numbers for two fields that are compared with each other: {@code AUDIT_COMPARE_*} of
 * {@code linux/audit.h}, the rows of {@code comparisons.tsv}.
 *
 * <pre>{@code
 * Comparisons.number(RuleField.named("obj_uid"), RuleField.named("auid")); // 5
 * Comparisons.left(5).name();                                              // "auid"
 * }</pre>
 */
final class Comparisons {
    /** What {@link #number} gives for fields that the kernel cannot compare. */
    static final int NONE = -1;

    private static final String RESOURCE = "comparisons.tsv";
    private static final List<Pair> PAIRS = load();

    private Comparisons() {}

    private record Pair(int number, RuleField left, RuleField right) {}

    /** The number of a pair, whichever field is named first. */
    static int number(RuleField one, RuleField other) {
        for (Pair pair : PAIRS) {
            boolean same = pair.left.equals(one) && pair.right.equals(other);
            if (same || pair.left.equals(other) && pair.right.equals(one)) {
                return pair.number;
            }
        }
        return NONE;
    }

    /** The field that auditctl names first; null where there is no such number. */
    static RuleField left(int number) {
        Pair pair = pair(number);
        return pair == null ? null : pair.left;
    }

    /** The field that auditctl names last; null where there is no such number. */
    static RuleField right(int number) {
        Pair pair = pair(number);
        return pair == null ? null : pair.right;
    }

    private static Pair pair(int number) {
        for (Pair pair : PAIRS) {
            if (pair.number == number) {
                return pair;
            }
        }
        return null;
    }

    private static List<Pair> load() {
        List<Pair> pairs = new ArrayList<>();
        for (String[] column : TsvRows.of(Comparisons.class, RESOURCE)) {
            RuleField left = RuleField.named(column[1]);
            RuleField right = RuleField.named(column[2]);
            if (left == null || right == null) {
                throw new AssertionError(RESOURCE + ": " + String.join("\t", column));
            }
            pairs.add(new Pair(Integer.parseInt(column[0]), left, right));
        }
        return List.copyOf(pairs);
    }
}
