// SPDX-License-Identifier: Apache-2.0

/**
 * The commands {@code audit report} and {@code audit tree}, and what they print: tables for people,
 * CSV and JSON, trees.
 *
 * <p>The doors are {@link io.github.libaudit4j.cli.report.ReportCommand}, {@link
 * io.github.libaudit4j.cli.report.TreeCommand} and {@link
 * io.github.libaudit4j.cli.report.ReportOutput}; {@link io.github.libaudit4j.cli.report.ReportSink}
 * feeds it with the records of a log, such as
 *
 * <pre>
 * type=PATH msg=audit(1795389786.747:5171182): item=0 name="/etc/ld.so.cache" nametype=NORMAL
 * </pre>
 */
package io.github.libaudit4j.cli.report;
