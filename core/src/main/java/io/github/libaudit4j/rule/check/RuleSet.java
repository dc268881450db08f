// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule.check;

import io.github.libaudit4j.rule.RuleLine;
import io.github.libaudit4j.rule.RuleTarget;
import java.util.List;

/**
 * What is checked.
 *
 * @param lines all lines with a rule, in the order in which they are loaded
 * @param loaded what the kernel then has
 * @param target the host they are for
 */
record RuleSet(List<RuleLine> lines, LoadedRules loaded, RuleTarget target) {}
