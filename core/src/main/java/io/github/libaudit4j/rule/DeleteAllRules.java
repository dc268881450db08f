// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

import java.util.List;

/**
 * Takes all rules away, {@code -D}, or those with a key, {@code -D -k shadow}.
 *
 * @param keys empty for all rules
 */
public record DeleteAllRules(List<String> keys) implements Rule {

    /** A deletion. */
    public DeleteAllRules {
        keys = List.copyOf(keys);
    }
}
