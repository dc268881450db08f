// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of {@code audit rules}.
 *
 * <p>The door is {@link io.github.libaudit4j.cli.rules.RulesCommand}. Most read lines such as
 *
 * <pre>
 * -a always,exit -F arch=b64 -S openat -F exit=-EACCES -k denied
 * </pre>
 *
 * by {@link io.github.libaudit4j.cli.rules.RulesInput}, for a {@link
 * io.github.libaudit4j.cli.rules.RulesHost}.
 */
package io.github.libaudit4j.cli.rules;
