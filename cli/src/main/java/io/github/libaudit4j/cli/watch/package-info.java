// SPDX-License-Identifier: Apache-2.0

/**
 * The commands {@code audit watch} and {@code run}, and the kernel as a log that never ends: what
 * it sends, as lines.
 *
 * <p>The doors are {@link io.github.libaudit4j.cli.watch.WatchCommand}, {@link
 * io.github.libaudit4j.cli.watch.RunCommand} and {@link
 * io.github.libaudit4j.cli.watch.KernelStream}.
 *
 * <pre>
 * type=CWD msg=audit(1795389393.371:5167076): cwd="/root"
 * </pre>
 */
package io.github.libaudit4j.cli.watch;
