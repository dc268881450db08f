// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * A field compared with text, such as {@code -F path=/etc/shadow} or {@code -F subj_type=crond_t}.
 *
 * @param field the field
 * @param operator how they are compared
 * @param value the text as {@link RuleText} decodes it; several keys have U+0001 between them
 */
public record TextCondition(RuleField field, Operator operator, String value) implements Condition {

    /**
     * A condition.
     *
     * @throws IllegalArgumentException if the field is one of numbers
     */
    public TextCondition {
        if (!field.isText()) {
            throw new IllegalArgumentException(
                    "the field " + field.name() + " is a number, no text");
        }
    }
}
