// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * A field compared with a number, such as {@code -F auid>=1000}, {@code -F arch=b64} or {@code -F
 * exit=-EACCES}.
 *
 * @param field the field
 * @param operator how they are compared
 * @param value the 32 bits that the kernel gets; whether they have a sign is the field's to say
 */
public record NumberCondition(RuleField field, Operator operator, int value) implements Condition {

    /**
     * A condition.
     *
     * @throws IllegalArgumentException if the field is one of text
     */
    public NumberCondition {
        if (field.isText()) {
            throw new IllegalArgumentException("the field " + field.name() + " is text, no number");
        }
    }
}
