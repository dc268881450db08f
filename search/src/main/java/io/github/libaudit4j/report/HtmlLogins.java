// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.report.LoginSession.Ending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sessions, boots and refused logins as tables. */
final class HtmlLogins {
    private static final int MOST = 300;

    private final HtmlWriter html;
    private final HtmlWords words;

    HtmlLogins(HtmlWriter html, HtmlWords words) {
        this.html = html;
        this.words = words;
    }

    /** Those who are refused alike. */
    private record Refused(String node, String user, String terminal, String from) {}

    void write(PageModel model) {
        boolean hasNodes = model.nodes().distinct() > 1;
        if (model.sessions().isEmpty() && model.refused().isEmpty()) {
            html.element("p", "Nobody logged in, and nobody tried to.", "class", "none");
        }
        if (!model.sessions().isEmpty()) {
            html.element("h3", "Sessions and boots");
            sessions(model.sessions(), hasNodes);
        }
        if (!model.refused().isEmpty()) {
            html.element("h3", "Refused");
            refused(model.refused(), hasNodes);
        }
    }

    private void sessions(List<LoginSession> sessions, boolean hasNodes) {
        LoginRows rows = new LoginRows(words.zone(), true, hasNodes);
        int shown = Math.min(MOST, sessions.size());
        List<String> columns = new ArrayList<>(rows.heading());
        int start = hasNodes ? 4 : 3;
        columns.replaceAll(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1));
        columns.set(start, "#Start");
        HtmlTable table =
                new HtmlTable(html, words)
                        .begin(shown(shown, sessions.size()), columns.toArray(String[]::new));
        for (LoginSession session : sessions.subList(sessions.size() - shown, sessions.size())) {
            List<String> row = rows.row(session);
            table.row();
            for (int i = 0; i < row.size(); i++) {
                if (i == start) {
                    table.time(session.start());
                } else if (i == start + 1) {
                    table.words(row.get(i), look(session.ending()));
                } else {
                    table.value(row.get(i));
                }
            }
            table.endRow();
        }
        table.end();
    }

    private static String shown(int shown, int all) {
        return shown == all ? all + " in all" : "The last " + shown + " of " + all;
    }

    private static String look(Ending ending) {
        return switch (ending) {
            case CRASH, GONE -> "bad";
            case OPEN -> "open";
            default -> "v";
        };
    }

    private void refused(List<LoginSession> refused, boolean hasNodes) {
        Map<Refused, long[]> all = new LinkedHashMap<>();
        for (LoginSession login : refused) {
            Refused key = new Refused(login.node(), login.user(), login.terminal(), login.from());
            long[] seen =
                    all.computeIfAbsent(key, k -> new long[] {0, login.start(), login.start()});
            seen[0]++;
            seen[2] = login.start();
        }
        String[] columns = {"#Tries", hasNodes ? "Host, user" : "User", "Terminal", "From"};
        List<String> names = new ArrayList<>(List.of(columns));
        names.addAll(List.of("#First", "#Last"));
        HtmlTable table =
                new HtmlTable(html, words)
                        .begin(
                                HtmlWords.number(refused.size()) + " in all",
                                names.toArray(String[]::new));
        all.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
                .limit(MOST)
                .forEach(entry -> refusedRow(table, entry.getKey(), entry.getValue(), hasNodes));
        table.end();
    }

    private static void refusedRow(HtmlTable table, Refused who, long[] seen, boolean hasNodes) {
        String user = Objects.requireNonNullElse(who.user(), "?");
        String host = Objects.requireNonNullElse(who.node(), "?");
        table.row().number(seen[0], false).value(hasNodes ? host + ", " + user : user);
        table.value(LoginRows.terminal(who.terminal()));
        table.value(Objects.requireNonNullElse(who.from(), "?"));
        table.time(seen[1]).time(seen[2]).endRow();
    }
}
