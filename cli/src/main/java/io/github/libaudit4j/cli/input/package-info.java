// SPDX-License-Identifier: Apache-2.0
/**
 * Where a command's records come from: files, directories of logs, standard input, a log that is
 * still written.
 *
 * <p>The door is {@link io.github.libaudit4j.cli.input.Inputs}: it turns the operands of a command,
 * such as {@code /var/log/audit}, to {@link io.github.libaudit4j.cli.input.Input}s in the order of
 * what they hold. Each opens as a stream of lines such as
 *
 * <pre>
 * type=CWD msg=audit(1795389786.747:5171182): cwd="/root"
 * </pre>
 */
package io.github.libaudit4j.cli.input;
