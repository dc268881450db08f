// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.report;

import io.github.libaudit4j.cli.output.RecordSink;
import io.github.libaudit4j.event.AuditEvent;
import io.github.libaudit4j.event.EventCounts;
import io.github.libaudit4j.event.EventListener;
import io.github.libaudit4j.event.Limits;
import io.github.libaudit4j.event.Loss;
import io.github.libaudit4j.event.Reassembler;
import io.github.libaudit4j.query.Condition;
import io.github.libaudit4j.record.RecordReader;
import io.github.libaudit4j.record.RecordReader.Unit;
import io.github.libaudit4j.report.LossCounts;
import io.github.libaudit4j.report.LossRow;
import io.github.libaudit4j.report.ReportPart;
import io.github.libaudit4j.report.ReportPass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Joins the records of logs to events, and gives those that meet a condition to a report. */
public final class ReportSink implements RecordSink {
    private static final int PART = 1024; // events

    private final ReportPass pass;
    private final OrderedReports ordered;
    private final Condition condition;
    private final LossCounts losses; // null where they are not asked for
    private final Reassembler reassembler;
    private final List<LogRange> logs = new ArrayList<>();
    private final List<LossRow> unreadable = new ArrayList<>();
    private ReportPart part;
    private int inPart;

    private final class Listener implements EventListener {
        @Override
        public void event(AuditEvent event) {
            try {
                take(event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void loss(Loss loss) {
            if (losses != null) {
                losses.loss(loss);
            }
        }
    }

    /**
     * A sink.
     *
     * @param pass takes the events
     * @param ordered takes them too, one by one
     * @param condition which events
     * @param losses told of each loss; null where that is not asked for
     * @param limits how long an event may take, and how large it may be
     */
    public ReportSink(
            ReportPass pass,
            OrderedReports ordered,
            Condition condition,
            LossCounts losses,
            Limits limits) {
        this.pass = pass;
        this.ordered = ordered;
        this.condition = condition;
        this.losses = losses;
        this.reassembler = new Reassembler(limits, new Listener());
        this.part = pass.part();
    }

    /**
     * Is told that another log begins.
     *
     * @param name what it is called
     */
    public void open(String name) {
        logs.add(LogRange.empty(name));
    }

    /**
     * The time that each log covers.
     *
     * @return in the order in which they were read
     */
    public List<LogRange> logs() {
        return logs;
    }

    /**
     * The lines that could not be read.
     *
     * @return a row for each log that has some, with the numbers of the first and the last one
     */
    public List<LossRow> unreadable() {
        return unreadable;
    }

    /**
     * What was made of the records.
     *
     * @return what the reassembler says of all events
     */
    public EventCounts counts() {
        return reassembler.counts();
    }

    private void unreadable(long line) {
        String log = logs.isEmpty() ? null : logs.get(logs.size() - 1).log();
        int last = unreadable.size() - 1;
        boolean isSame = last >= 0 && unreadable.get(last).node().equals(log);
        LossRow row =
                new LossRow(log, "unreadable", 1, line, line, LossRow.UNKNOWN, LossRow.UNKNOWN);
        if (isSame) {
            unreadable.set(last, unreadable.get(last).and(row));
        } else {
            unreadable.add(row);
        }
    }

    private void take(AuditEvent event) throws IOException {
        if (losses != null) {
            losses.event(event);
        }
        if (condition.test(event)) {
            if (part.add(event)) {
                ordered.add(event);
            }
            if (++inPart == PART) {
                append();
            }
        }
    }

    private void append() throws IOException {
        pass.append(part);
        part = pass.part();
        inPart = 0;
    }

    @Override
    public boolean write(RecordReader reader) throws IOException {
        if (reader.unit() == Unit.RECORD) {
            if (!logs.isEmpty()) {
                int last = logs.size() - 1;
                logs.set(last, logs.get(last).with(reader.record().millis()));
            }
            try {
                reassembler.push(reader.record());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        if (reader.unit() == Unit.UNREADABLE) {
            unreadable(reader.line());
            return false;
        }
        return true;
    }

    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        try {
            reassembler.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        append();
    }
}
