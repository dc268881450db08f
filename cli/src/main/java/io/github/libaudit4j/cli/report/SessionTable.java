// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.report.LoginRows;
import io.github.libaudit4j.report.LoginSession;
import io.github.libaudit4j.report.ReportKind;
import io.github.libaudit4j.report.VirtSession;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
    /**
     * How sessions are told.
     *
     * @param zone of the times
     * @param isRefused whether the logins that were refused are told instead of the others
     * @param hasProof whether each row tells the serials of its events
     */
    public record Form(ZoneId zone, boolean isRefused, boolean hasProof) {}

    static SessionTable of(ReportKind kind, List<LoginSession> sessions, Form form) {
        boolean hasNodes = areSeveral(sessions.stream().map(LoginSession::node).toList());
        LoginRows rows = new LoginRows(form.zone(), form.hasProof(), hasNodes);
        return new SessionTable(
                kind,
                rows.heading(),
                sessions.stream().map(rows::row).toList(),
                SessionRecords.LOGIN,
                sessions.stream().map(SessionRecords::of).toList());
    }

    /** The last logins; then the accounts that have none, where it is known which there are. */
    static SessionTable ofLast(
            ReportKind kind, List<LoginSession> last, List<String> accounts, Form form) {
        boolean hasNodes = areSeveral(last.stream().map(LoginSession::node).toList());
        LoginRows rows = new LoginRows(form.zone(), form.hasProof(), hasNodes);
        Set<String> users = new HashSet<>();
        List<List<String>> texts = new ArrayList<>();
        List<List<Object>> records = new ArrayList<>();
        for (LoginSession login : last) {
            users.add(login.user());
            texts.add(rows.lastRow(login));
            records.add(SessionRecords.ofLast(login));
        }
        for (String account : accounts) {
            if (!users.contains(account)) {
                texts.add(rows.neverRow(account));
                records.add(SessionRecords.ofNever(account));
            }
        }
        return new SessionTable(kind, rows.lastHeading(), texts, SessionRecords.LAST, records);
    }

    static SessionTable ofMachines(ReportKind kind, List<VirtSession> runs, Form form) {
        boolean hasNodes = areSeveral(runs.stream().map(VirtSession::node).toList());
        LoginRows rows = new LoginRows(form.zone(), form.hasProof(), hasNodes);
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
