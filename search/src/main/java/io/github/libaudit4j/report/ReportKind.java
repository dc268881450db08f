// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.report;

import io.github.libaudit4j.query.Clues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of report, a row of {@code kinds.tsv}: which events it is about, and what it shows of
 * them.
 *
 * <pre>{@code
 * ReportKind files = ReportKind.of("file");
 * files.title();   // "File Report"
 * files.columns(); // DATE, TIME, FILE, SYSCALL, SUCCESS, EXE, AUID, EVENT
 * }</pre>
 */
public final class ReportKind {
    private static final Map<String, ReportKind> ALL = all();

    private final String name;
    private final List<String> options;
    private final String title;
    private final RowSelector selector;
    private final List<Column> columns;
    private final Column key;
    private final String keyHeading;

    private ReportKind(String[] row) {
        name = row[0];
        options = row[1].equals("-") ? List.of() : List.of(row[1].split(","));
        title = row[2];
        selector = RowSelector.of(row[3]);
        columns = isOfEvents() ? columns(row[4]) : List.of();
        key = row[5].equals("-") ? null : Column.of(row[5]);
        keyHeading = row[6];
    }

    private static List<Column> columns(String words) {
        List<Column> columns = new ArrayList<>();
        for (String word : words.split(" ")) {
            columns.add(Column.of(word));
        }
        return List.copyOf(columns);
    }

    private static Map<String, ReportKind> all() {
        Map<String, ReportKind> all = new LinkedHashMap<>();
        for (String[] row : TableRows.of("kinds.tsv")) {
            all.put(row[0], new ReportKind(row));
        }
        return all;
    }

    /**
     * All kinds.
     *
     * @return sorted by name
     */
    public static List<ReportKind> list() {
        return List.copyOf(ALL.values());
    }

    /**
     * A kind.
     *
     * @param name such as {@code file}
     * @return null where there is none of that name
     */
    public static ReportKind of(String name) {
        return ALL.get(name);
    }

    /**
     * What it is called.
     *
     * @return such as {@code file}
     */
    public String name() {
        return name;
    }

    /**
     * The options of aureport that ask for it.
     *
     * @return such as {@code -f} and {@code --file}; empty where aureport has no such report
     */
    public List<String> options() {
        return options;
    }

    /**
     * What stands over it.
     *
     * @return such as {@code File Report}
     */
    public String title() {
        return title;
    }

    /**
     * What it shows of each event.
     *
     * @return the columns in order; empty where its rows are no events
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * The column whose values its summary counts.
     *
     * @return null where it has no summary
     */
    public Column key() {
        return key;
    }

    /**
     * What stands over those values.
     *
     * @return such as {@code file}; {@code -} where it has no summary
     */
    public String keyHeading() {
        return keyHeading;
    }

    /**
     * Whether its rows are events, or decisions in them.
     *
     * @return false for {@code lastlog}, {@code log}, {@code logins}, {@code loss} and {@code
     *     machines}
     */
    public boolean isOfEvents() {
        return switch (selector.form) {
            case LOG, LOSS, SESSIONS -> false;
            default -> true;
        };
    }

    /**
     * What each event shows that it tells of.
     *
     * @return the clues; {@link Clues#NONE} where any event may be told
     */
    public Clues clues() {
        return selector.clues();
    }

    RowSelector selector() {
        return selector;
    }

    @Override
    public String toString() {
        return name;
    }
}
