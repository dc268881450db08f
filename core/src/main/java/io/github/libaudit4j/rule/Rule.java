// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.rule;

/**
 * What one line of a rule file, or one call of auditctl, asks for.
 *
 * <pre>
 * -a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied     {@link FilterRule}
 * -w /etc/shadow -p wa -k shadow                                     {@link WatchRule}
 * -d always,exit -S openat                                           {@link DeleteRule}
 * -D -k denied                                                       {@link DeleteAllRules}
 * -b 8192                                                            {@link Setting}
 * -c                                                                 {@link Command}
 * </pre>
 */
public sealed interface Rule
        permits FilterRule, WatchRule, DeleteRule, DeleteAllRules, Setting, Command {}
