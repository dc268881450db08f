// SPDX-License-Identifier: Apache-2.0
/**
 * What commands are made of: options and what was asked, exit codes and what is told on standard
 * error, reading logs into a format, and the output.
 *
 * <p>The doors are {@link io.github.libaudit4j.cli.command.Options}, {@link
 * io.github.libaudit4j.cli.command.Asked}, {@link io.github.libaudit4j.cli.command.Telling} and
 * {@link io.github.libaudit4j.cli.command.Job}. What a command tells at the end:
 *
 * <pre>
 * audit parse: 9 records in 1.3 kB, 1 line unreadable
 * </pre>
 */
package io.github.libaudit4j.cli.command;
