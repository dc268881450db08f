// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.report.Cells;
import io.github.libaudit4j.report.Column;
import io.github.libaudit4j.report.CountRow;
import io.github.libaudit4j.report.KindCounts;
import io.github.libaudit4j.report.LogSummary;
import io.github.libaudit4j.report.LossRow;
import io.github.libaudit4j.report.ReportKind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Reports as JSON: an object a line for each row, which names its report; one object for the
 * summary of a log.
 *
 * <pre>
 * {"report":"file","time":"2026-11-22T23:16:17.447Z","file":"/srv/a/","syscall":44,...,"event":5164062}
 * </pre>
 */
public final class JsonOutput implements ReportOutput {
    private static final int LONGEST_NUMBER = 18; // digits

    private final JsonWriter writer;

    /**
     * An output.
     *
     * @param out where it goes; closed with this
     */
    public JsonOutput(OutputStream out) {
        writer = new JsonWriter(out);
    }

    private void begin(String report) throws IOException {
        writer.beginObject();
        writer.name("report");
        writer.plain(report);
    }

    private void end() throws IOException {
        writer.endObject();
        writer.endDocument();
    }

    @Override
    public void row(ReportKind kind, long millis, Cells cells) throws IOException {
        begin(kind.name());
        writer.name("time");
        writer.instant(millis);
        for (int i = 0; i < cells.count(); i++) {
            Column column = kind.columns().get(i);
            if (column != Column.DATE && column != Column.TIME) {
                writer.name(column.heading());
                cell(column, cells, i);
            }
        }
        end();
    }

    private void cell(Column column, Cells cells, int index) throws IOException {
        if (cells.isNothing(index)) {
            writer.nothing();
        } else if (isNumber(column, cells, index)) {
            writer.number(Long.parseLong(cells.text(index)));
        } else {
            writer.string(cells.bytes(), cells.start(index), cells.end(index));
        }
    }

    private static boolean isNumber(Column column, Cells cells, int index) {
        return switch (column) {
            case EVENT, PID, SYSCALL, AUID, SESS -> isNumber(cells, index);
            default -> false;
        };
    }

    private static boolean isNumber(Cells cells, int index) {
        byte[] bytes = cells.bytes();
        int from = cells.start(index);
        int to = cells.end(index);
        if (to - from == 2 && bytes[from] == '-' && bytes[from + 1] == '1') {
            return true;
        }
        boolean isNumber = to > from && to - from <= LONGEST_NUMBER;
        for (int i = from; i < to && isNumber; i++) {
            isNumber = bytes[i] >= '0' && bytes[i] <= '9';
        }
        return isNumber && (bytes[from] != '0' || to - from == 1);
    }

    @Override
    public void summary(LogSummary summary) throws IOException {
        begin("summary");
        if (summary.hasEvents()) {
            moment("from", summary.earliest());
            moment("to", summary.latest());
        }
        for (LogSummary.Line line : summary.lines()) {
            writer.name(line.name());
            writer.number(line.count());
        }
        if (summary.lines().stream().anyMatch(LogSummary.Line::isAtLeast)) {
            writer.name("at_least");
            writer.beginArray();
            for (LogSummary.Line line : summary.lines()) {
                if (line.isAtLeast()) {
                    writer.plain(line.name());
                }
            }
            writer.endArray();
        }
        end();
    }

    private void moment(String name, long millis) throws IOException {
        if (millis != LossRow.UNKNOWN) {
            writer.name(name);
            writer.instant(millis);
        }
    }

    @Override
    public void counts(KindCounts counts, int top) throws IOException {
        List<String> headings = counts.headings();
        for (CountRow row : counts.rows(top)) {
            begin(counts.kind().name());
            if (row.isOthers()) {
                writer.name("others");
                writer.bool(true);
            }
            for (int i = 0; i < row.values().size(); i++) {
                writer.name(headings.get(i));
                writer.value(row.values().get(i));
            }
            writer.name("total");
            writer.number(row.count());
            end();
        }
    }

    @Override
    public void logs(List<LogRange> logs) throws IOException {
        for (LogRange log : logs) {
            begin("log");
            writer.name("log");
            writer.string(log.log());
            if (!log.isEmpty()) {
                moment("start", log.first());
                moment("end", log.last());
            }
            end();
        }
    }

    @Override
    public void losses(List<LossRow> losses) throws IOException {
        for (LossRow loss : losses) {
            begin("loss");
            writer.name("node");
            writer.value(loss.node());
            writer.name("kind");
            writer.plain(loss.kind());
            writer.name("count");
            writer.number(loss.count());
            writer.name("before");
            writer.number(loss.before());
            writer.name("after");
            writer.number(loss.after());
            moment("from", loss.from());
            moment("to", loss.to());
            end();
        }
    }

    @Override
    public void sessions(SessionTable table) throws IOException {
        for (List<Object> values : table.records()) {
            begin(table.kind().name());
            for (int i = 0; i < values.size(); i++) {
                writer.name(table.names().get(i));
                if (values.get(i) instanceof Instant time) {
                    writer.instant(time.toEpochMilli());
                } else {
                    writer.value(values.get(i));
                }
            }
            end();
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
