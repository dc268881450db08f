// SPDX-License-Identifier: Apache-2.0

/**
 * Counts and tables of a log, in one pass: the reports that aureport makes, {@code kinds.tsv}, and
 * totals of any field. The door is {@link io.github.libaudit4j.report.ReportPass}.
 *
 * <pre>
 * type=SYSCALL msg=audit(1795389377.447:5164062): arch=c000003e syscall=44 ... exe="/usr/sbin/auditctl"
 * </pre>
 *
 * <p>A pass takes parts of the log, each counted by a {@link
 * io.github.libaudit4j.report.ReportPart}, in the order of the log; parts may be counted at the
 * same time.
 *
 * <p>What many events tell together has doors of its own, each with {@code add(AuditEvent)} and an
 * answer at the end of the log: {@link io.github.libaudit4j.report.ProcessTree}, {@link
 * io.github.libaudit4j.report.LoginSessions}, {@link io.github.libaudit4j.report.VirtSessions}, and
 * {@link io.github.libaudit4j.report.PageData} for a page.
 */
package io.github.libaudit4j.report;
