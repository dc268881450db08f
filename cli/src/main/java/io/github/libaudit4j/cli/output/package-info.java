// SPDX-License-Identifier: Apache-2.0
/**
 * What the commands print: a {@link io.github.libaudit4j.cli.output.RecordSink} for each format.
 *
 * <pre>
 * 2026-11-22T14:03:12.983Z vm CWD 5166755 cwd=/root
 * </pre>
 */
package io.github.libaudit4j.cli.output;
