// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.report.Cells;
import io.github.libaudit4j.report.Column;
import io.github.libaudit4j.report.CountRow;
import io.github.libaudit4j.report.KindCounts;
import io.github.libaudit4j.report.LogSummary;
import io.github.libaudit4j.report.LossRow;
import io.github.libaudit4j.report.ReportKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports as tables for people. */
public final class TextOutput implements ReportOutput {
    private static final int SECONDS = "13:05:09".length();
    private static final String NOTHING = "?";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final OutputStream out;
    private final ZoneId zone;
    private final int width;
    private final List<KindTable> tables = new ArrayList<>();
    private boolean isFirst = true;

    /**
     * An output.
     *
     * @param out where it goes; closed with this
     * @param kinds which reports have rows
     * @param zone of the times
     * @param width how many characters a line may have; {@link Integer#MAX_VALUE} for any number
     */
    public TextOutput(OutputStream out, List<ReportKind> kinds, ZoneId zone, int width) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.zone = zone;
        this.width = width;
        for (ReportKind kind : kinds) {
            tables.add(new KindTable(kind));
        }
    }

    /** The table of one report: the first is printed at once, the others wait. */
    private final class KindTable {
        private final ReportKind kind;
        private final Spool spool = new Spool();
        private TextTable table;
        private long rows;

        KindTable(ReportKind kind) {
            this.kind = kind;
        }

        void row(Cells cells) throws IOException {
            if (table == null) {
                begin();
            }
            String[] texts = new String[cells.count() + 1];
            texts[0] = Long.toString(++rows);
            for (int i = 0; i < cells.count(); i++) {
                String text = cells.text(i);
                texts[i + 1] =
                        text == null
                                ? NOTHING
                                : kind.columns().get(i) == Column.TIME
                                        ? text.substring(0, SECONDS)
                                        : CellText.escaped(text);
            }
            table.row(texts);
        }

        private void begin() throws IOException {
            boolean isPrinted = tables.get(0) == this && isFirst;
            if (isPrinted) {
                title(kind.title());
            }
            List<String> headings = new ArrayList<>(List.of("#"));
            kind.columns().forEach(column -> headings.add(column.heading()));
            table = new TextTable(isPrinted ? out : spool, headings, width);
        }

        void end() throws IOException {
            if (table == null) {
                title(kind.title());
                text("no such events\n");
                return;
            }
            table.end();
            if (tables.get(0) != this) {
                title(kind.title());
            }
            spool.moveTo(out);
        }
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void title(String title) throws IOException {
        text((isFirst ? "" : "\n") + title + "\n");
        isFirst = false;
    }

    @Override
    public void row(ReportKind kind, long millis, Cells cells) throws IOException {
        for (KindTable table : tables) {
            if (table.kind == kind) {
                table.row(cells);
                return;
            }
        }
    }

    @Override
    public void summary(LogSummary summary) throws IOException {
        endRows();
        title("Summary Report");
        if (summary.hasEvents()) {
            text(
                    "Range of time in logs: "
                            + moment(summary.earliest())
                            + " - "
                            + moment(summary.latest())
                            + "\n");
        }
        for (LogSummary.Line line : summary.lines()) {
            text(line.text() + ": " + (line.isAtLeast() ? "at least " : "") + line.count() + "\n");
        }
    }

    private String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    @Override
    public void counts(KindCounts counts, int top) throws IOException {
        endRows();
        title(counts.kind().title().replace(" Report", " Summary Report"));
        List<String> headings = new ArrayList<>(List.of("total"));
        headings.addAll(counts.headings());
        List<CountRow> rows = counts.rows(top);
        if (rows.isEmpty()) {
            text("no such events\n");
            return;
        }
        TextTable table = new TextTable(out, headings, width);
        for (CountRow row : rows) {
            table.row(cells(row, headings.size()));
        }
        table.end();
    }

    private static String[] cells(CountRow row, int columns) {
        String[] cells = new String[columns];
        cells[0] = Long.toString(row.count());
        for (int i = 1; i < columns; i++) {
            String value = row.isOthers() ? i == 1 ? "(others)" : "" : row.values().get(i - 1);
            cells[i] = value == null ? NOTHING : CellText.escaped(value);
        }
        return cells;
    }

    @Override
    public void logs(List<LogRange> logs) throws IOException {
        endRows();
        title(ReportKind.of("log").title());
        for (LogRange log : logs) {
            text(
                    log.log()
                            + ": "
                            + (log.isEmpty()
                                    ? "no records"
                                    : moment(log.first()) + " - " + moment(log.last()))
                            + "\n");
        }
    }

    @Override
    public void losses(List<LossRow> losses) throws IOException {
        endRows();
        title(ReportKind.of("loss").title());
        if (losses.isEmpty()) {
            text("nothing is missing\n");
            return;
        }
        TextTable table =
                new TextTable(
                        out,
                        List.of("node", "kind", "count", "before", "after", "from", "to"),
                        width);
        for (LossRow loss : losses) {
            table.row(
                    loss.node() == null ? NOTHING : CellText.escaped(loss.node()),
                    loss.kind(),
                    Long.toString(loss.count()),
                    Long.toString(loss.before()),
                    Long.toString(loss.after()),
                    momentOrNothing(loss.from()),
                    momentOrNothing(loss.to()));
        }
        table.end();
    }

    @Override
    public void sessions(SessionTable table) throws IOException {
        endRows();
        title(table.kind().title());
        if (table.rows().isEmpty()) {
            text("no such sessions\n");
            return;
        }
        TextTable printed = new TextTable(out, table.headings(), width);
        for (List<String> row : table.rows()) {
            printed.row(row.stream().map(CellText::escaped).toArray(String[]::new));
        }
        printed.end();
    }

    private String momentOrNothing(long millis) {
        return millis == LossRow.UNKNOWN ? NOTHING : moment(millis);
    }

    /** Prints what waits of the rows: no other table may stand between a title and its rows. */
    private void endRows() throws IOException {
        for (KindTable table : tables) {
            table.end();
        }
        tables.clear();
    }

    @Override
    public void close() throws IOException {
        endRows();
        out.close();
    }
}
