// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * Two fields of one event compared with each other, such as {@code -C auid!=obj_uid}.
 *
 * <p>The kernel has one number for a pair ({@code AUDIT_COMPARE_AUID_TO_OBJ_UID}), whichever is
 * named first: {@code -C obj_uid!=auid} is the same comparison, and its left field is auid too.
 *
 * @param left the field that auditctl names first where it lists the rule
 * @param operator {@link Operator#EQUAL} or {@link Operator#NOT_EQUAL}
 * @param right the other
 */
public record Comparison(RuleField left, Operator operator, RuleField right) implements Condition {

    /**
     * A comparison.
     *
     * @throws IllegalArgumentException if the kernel cannot compare these two
     */
    public Comparison {
        int number = Comparisons.number(left, right);
        if (number == Comparisons.NONE) {
            throw new IllegalArgumentException(
                    "the kernel cannot compare " + left.name() + " with " + right.name());
        }
        left = Comparisons.left(number);
        right = Comparisons.right(number);
    }

    /**
     * Whether the kernel can compare two fields with each other.
     *
     * @param one a field
     * @param other another
     * @return true if a comparison of them can be made
     */
    public static boolean isPossible(RuleField one, RuleField other) {
        return Comparisons.number(one, other) != Comparisons.NONE;
    }

    /**
     * What the kernel has for the pair.
     *
     * @return an {@code AUDIT_COMPARE_*}
     */
    public int number() {
        return Comparisons.number(left, right);
    }

    @Override
    public RuleField field() {
        return RuleField.of(RuleField.FIELD_COMPARE);
    }
}
