// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * Takes a rule away: {@code -d always,exit -S openat} or {@code -W /etc/shadow -p wa}.
 *
 * @param rule the rule that goes, a {@link FilterRule} or a {@link WatchRule}
 */
public record DeleteRule(Rule rule) implements Rule {

    /**
     * A deletion.
     *
     * @throws IllegalArgumentException if it is of another kind
     */
    public DeleteRule {
        if (!(rule instanceof FilterRule || rule instanceof WatchRule)) {
            throw new IllegalArgumentException("only a filter rule or a watch can be deleted");
        }
    }
}
