// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.List;

/**
 * Finds the operator in what follows {@code -F}, as auditctl does: the first of its list that is
 * anywhere in the word. So {@code path=/a!=b} is a field {@code path=/a} to it, and no value can
 * hold an operator that is looked for before the condition's own.
 */
final class OperatorSign {
    private static final List<Operator> IN_ORDER =
            List.of(
                    Operator.NOT_EQUAL,
                    Operator.GREATER_OR_EQUAL,
                    Operator.LESS_OR_EQUAL,
                    Operator.BIT_TEST,
                    Operator.EQUAL,
                    Operator.GREATER,
                    Operator.LESS,
                    Operator.BIT_MASK);

    private OperatorSign() {}

    /** The operator of such as {@code auid>=1000}; null where there is none. */
    static Operator find(String word) {
        for (Operator operator : IN_ORDER) {
            if (word.contains(operator.sign())) {
                return operator;
            }
        }
        return null;
    }

    /** Whether a condition with this operator and value is read with the same operator. */
    static boolean isReadBack(Operator operator, String value) {
        String word = operator.sign() + value;
        return find(word) == operator && word.indexOf(operator.sign()) == 0;
    }
}
