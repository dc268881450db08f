// SPDX-License-Identifier: Apache-2.0

/**
 * The kernel as a log that never ends: what it sends, as lines.
 *
 * <pre>
 * type=CWD msg=audit(1795389393.371:5167076): cwd="/root"
 * </pre>
 */
package io.github.libaudit4j.cli.watch;
