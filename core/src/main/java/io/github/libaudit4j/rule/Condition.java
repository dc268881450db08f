// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * One of the things that must hold for a rule to match.
 *
 * <pre>
 * -F auid>=1000        {@link NumberCondition}
 * -F path=/etc/shadow  {@link TextCondition}
 * -C auid!=obj_uid     {@link Comparison}
 * </pre>
 */
public sealed interface Condition permits NumberCondition, TextCondition, Comparison {
    /**
     * The field that the kernel looks at.
     *
     * @return for a {@link Comparison} the field {@code field_compare}
     */
    RuleField field();

    /**
     * How it compares.
     *
     * @return the operator
     */
    Operator operator();
}
