// SPDX-License-Identifier: Apache-2.0
/**
 * Audit rules: auditctl's language, a model of what it says, and the kernel's {@code struct
 * audit_rule_data}.
 *
 * <pre>
 * -a always,exit -F arch=b64 -S adjtimex,settimeofday -F key=time-change
 * </pre>
 *
 * <p>The doors are {@link io.github.libaudit4j.rule.RuleParser} (text to {@link
 * io.github.libaudit4j.rule.Rule}) and {@link io.github.libaudit4j.rule.RuleCodec} (rule to bytes
 * and back). The language is that of auditctl(8) and audit.rules(7); the struct and its numbers are
 * those of {@code linux/audit.h}.
 */
package io.github.libaudit4j.rule;
