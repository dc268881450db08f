// SPDX-License-Identifier: Apache-2.0

/**
 * What {@code audit report} prints: tables for people, CSV and JSON; and what {@code audit tree}
 * does.
 *
 * <p>The door is {@link io.github.libaudit4j.cli.report.ReportOutput}; {@link
 * io.github.libaudit4j.cli.report.ReportSink} feeds it with the records of a log, such as
 *
 * <pre>
 * type=PATH msg=audit(1795389786.747:5171182): item=0 name="/etc/ld.so.cache" nametype=NORMAL
 * </pre>
 */
package io.github.libaudit4j.cli.report;
