// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.json.ZonedTime;
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
import java.util.ArrayList;
import java.util.List;

/**
 * Reports as CSV (RFC 4180): each with a line of headings, an empty line between two. A row is a
 * line: control characters are escaped as {@code \n} or {@code \u001b}, a backslash as two. What an
 * event does not say is empty.
 */
public final class CsvOutput implements ReportOutput {
    private static final String END = "\r\n";

    private final OutputStream out;
    private final List<ReportKind> kinds;
    private final ZonedTime time;
    private final List<Spool> spools = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean isFirst = true;

    /**
     * An output.
     *
     * @param out where it goes; closed with this
     * @param kinds which reports have rows
     * @param zone of the times that are told with their offset
     * @throws IOException if the output fails
     */
    public CsvOutput(OutputStream out, List<ReportKind> kinds, ZoneId zone) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.kinds = kinds;
        this.time = new ZonedTime(zone);
        kinds.forEach(kind -> spools.add(new Spool()));
        if (!kinds.isEmpty()) {
            begin(headings(kinds.get(0)));
        }
    }

    private static List<String> headings(ReportKind kind) {
        return kind.columns().stream().map(Column::heading).toList();
    }

    private void begin(List<String> headings) throws IOException {
        if (!isFirst) {
            write(out, END);
        }
        isFirst = false;
        row(headings);
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void endRow(OutputStream to) throws IOException {
        write(to, line.append(END).toString());
        line.setLength(0);
    }

    @Override
    public void row(ReportKind kind, long millis, Cells cells) throws IOException {
        for (int i = 0; i < cells.count(); i++) {
            separate(i);
            value(cells.text(i));
        }
        int index = kinds.indexOf(kind);
        endRow(index == 0 ? out : spools.get(index));
    }

    private void separate(int index) {
        line.append(index == 0 ? "" : ",");
    }

    private void value(String value) {
        if (value != null) {
            String text = CellText.escaped(value);
            boolean isQuoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
            line.append(isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
    }

    private void row(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            separate(i);
            value(values.get(i));
        }
        endRow(out);
    }

    @Override
    public void summary(LogSummary summary) throws IOException {
        endRows();
        begin(List.of("counted", "count"));
        for (LogSummary.Line each : summary.lines()) {
            row(List.of(each.name(), Long.toString(each.count())));
        }
    }

    @Override
    public void counts(KindCounts counts, int top) throws IOException {
        endRows();
        List<String> headings = new ArrayList<>(List.of("total"));
        headings.addAll(counts.headings());
        begin(headings);
        for (CountRow each : counts.rows(top)) {
            List<String> values = new ArrayList<>(List.of(Long.toString(each.count())));
            values.addAll(each.isOthers() ? List.of("(others)") : each.values());
            row(values);
        }
    }

    @Override
    public void logs(List<LogRange> logs) throws IOException {
        endRows();
        begin(List.of("log", "start", "end"));
        for (LogRange log : logs) {
            String first = log.isEmpty() ? "" : moment(log.first());
            row(List.of(log.log(), first, log.isEmpty() ? "" : moment(log.last())));
        }
    }

    private String moment(long millis) {
        return millis == LossRow.UNKNOWN ? "" : time.text(millis);
    }

    @Override
    public void losses(List<LossRow> losses) throws IOException {
        endRows();
        begin(List.of("node", "kind", "count", "before", "after", "from", "to"));
        for (LossRow loss : losses) {
            row(
                    List.of(
                            loss.node() == null ? "" : loss.node(),
                            loss.kind(),
                            Long.toString(loss.count()),
                            Long.toString(loss.before()),
                            Long.toString(loss.after()),
                            moment(loss.from()),
                            moment(loss.to())));
        }
    }

    @Override
    public void sessions(SessionTable table) throws IOException {
        endRows();
        begin(table.names());
        for (List<Object> values : table.records()) {
            row(values.stream().map(this::text).toList());
        }
    }

    private String text(Object value) {
        if (value instanceof Instant moment) {
            return time.text(moment.toEpochMilli());
        }
        if (value instanceof List<?> serials) {
            return String.join(" ", serials.stream().map(Object::toString).toList());
        }
        return value == null ? "" : value.toString();
    }

    /** Prints the rows that wait: those of all reports but the first. */
    private void endRows() throws IOException {
        for (int i = 1; i < spools.size(); i++) {
            begin(headings(kinds.get(i)));
            spools.get(i).moveTo(out);
        }
        spools.clear();
    }

    @Override
    public void close() throws IOException {
        endRows();
        out.close();
    }
}
