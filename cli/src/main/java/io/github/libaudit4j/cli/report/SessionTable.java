// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.report.LoginRows;
import io.github.libaudit4j.report.LoginSession;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.VirtSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A table of sessions, as rows for people and as records for programs. The values are those of the
 * log: whoever prints them escapes them.
 *
 * @param kind the report
 * @param headings of the rows
 * @param rows a text for each heading
 * @param names of the records' members
 * @param records a string, number, list of numbers, {@link java.time.Instant} or null for each name
 */
public record SessionTable(
        ReportKind kind,
        List<String> headings,
        List<List<String>> rows,
        List<String> names,
        List<List<Object>> records) {
    static SessionTable of(
            ReportKind kind, List<LoginSession> sessions, ZoneId zone, boolean hasProof) {
        boolean hasNodes = areSeveral(sessions.stream().map(LoginSession::node).toList());
        LoginRows rows = new LoginRows(zone, hasProof, hasNodes);
        return new SessionTable(
                kind,
                rows.heading(),
                sessions.stream().map(rows::row).toList(),
                SessionRecords.LOGIN,
                sessions.stream().map(SessionRecords::of).toList());
    }

    static SessionTable ofMachines(
            ReportKind kind, List<VirtSession> runs, ZoneId zone, boolean hasProof) {
        boolean hasNodes = areSeveral(runs.stream().map(VirtSession::node).toList());
        LoginRows rows = new LoginRows(zone, hasProof, hasNodes);
        return new SessionTable(
                kind,
                rows.virtHeading(),
                runs.stream().map(rows::virtRow).toList(),
                SessionRecords.MACHINE,
                runs.stream().map(SessionRecords::of).toList());
    }

    private static boolean areSeveral(List<String> nodes) {
        return nodes.stream().anyMatch(node -> !Objects.equals(node, nodes.get(0)));
    }
}
