// SPDX-License-Identifier: Apache-2.0
/**
 * What rules do together: faults that auditctl and the kernel do not tell of, how two sets of rules
 * differ, what a rule says in plain words.
 *
 * <pre>
 * -a never,exit -F arch=b64 -S adjtimex
 * -a always,exit -F arch=b64 -S adjtimex,settimeofday -F auid=1000 -k time    [shadowed in part: fine]
 * -a always,exit -F arch=b64 -S adjtimex -k time                              [shadowed]
 * </pre>
 *
 * <p>The doors are {@link io.github.libaudit4j.rule.check.RuleCheck}, {@link
 * io.github.libaudit4j.rule.check.RuleDiff}, {@link io.github.libaudit4j.rule.check.RuleConversion}
 * and {@link io.github.libaudit4j.rule.check.RuleExplanation}.
 */
package io.github.libaudit4j.rule.check;
