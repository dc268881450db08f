// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.output;

import io.github.libaudit4j.compat.GoLibauditMessage;
import io.github.libaudit4j.compat.GoNames;
import io.github.libaudit4j.compat.GoReassembler;
import io.github.libaudit4j.json.JsonWriter;
import io.github.libaudit4j.record.AuditFormatException;
import io.github.libaudit4j.record.RecordReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/**
 * Events as auparse of go-libaudit 2.6.2 joins, coalesces and prints them, faults included.
 *
 * <p>An event without an end goes out after the input has stood still for two seconds; a thread
 * sees to that while the reader waits.
 */
public final class GoEventSink implements RecordSink {
    private static final int MOST_OPEN = 5; // cmd/auparse, as the next two
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final GoEventForm form;
    private final GoLines lines = new GoLines();
    private final IdleClock clock = new IdleClock(System::nanoTime);
    private final GoReassembler reassembler = new GoReassembler(MOST_OPEN, TIMEOUT, clock::nanos);
    private final GoLosses losses = new GoLosses();
    private final Maintainer maintainer = new Maintainer(this, this::maintain);
    private boolean isClosed;

    private GoEventSink(GoEventForm form) {
        this.form = form;
    }

    /**
     * An object an event, in JSON ({@code -i -format json}).
     *
     * @param writer where it goes; not one with the layout of YAML
     * @param users the names of users, {@link GoNames#NONE} for ids only
     * @param groups the names of groups
     * @return the sink
     */
    public static GoEventSink json(JsonWriter writer, GoNames users, GoNames groups) {
        return new GoEventSink(new GoEventJson(writer, false, new GoInterpretation(users, groups)));
    }

    /**
     * A document an event, in YAML ({@code -i -format yaml}).
     *
     * @param writer where it goes, with the layout of YAML
     * @param users the names of users, {@link GoNames#NONE} for ids only
     * @param groups the names of groups
     * @return the sink
     */
    public static GoEventSink yaml(JsonWriter writer, GoNames users, GoNames groups) {
        return new GoEventSink(new GoEventJson(writer, true, new GoInterpretation(users, groups)));
    }

    /**
     * A line of dashes and a line of text an event ({@code -i -format text}).
     *
     * @param out where it goes
     * @param users the names of users, {@link GoNames#NONE} for ids only
     * @param groups the names of groups
     * @return the sink
     */
    public static GoEventSink text(OutputStream out, GoNames users, GoNames groups) {
        return new GoEventSink(new GoEventText(out, new GoInterpretation(users, groups)));
    }

    /**
     * A line of dashes an event, and its records as they are ({@code -format text} without {@code
     * -i}).
     *
     * @param out where they go
     * @return the sink
     */
    public static GoEventSink records(OutputStream out) {
        return new GoEventSink(new GoEventText(out, null));
    }

    @Override
    public synchronized boolean write(RecordReader reader) throws IOException {
        if (isClosed) {
            return true;
        }
        maintainer.working();
        clock.stop();
        lines.add(reader);
        boolean isReadable = true;
        while (lines.next()) {
            isReadable &= push();
        }
        return isReadable;
    }

    private boolean push() throws IOException {
        GoLibauditMessage message;
        try {
            message = lines.message();
        } catch (AuditFormatException e) {
            return false;
        }
        if (message != null) {
            print(reassembler.push(message));
        }
        return true;
    }

    private void print(List<List<GoLibauditMessage>> events) throws IOException {
        for (List<GoLibauditMessage> event : events) {
            form.write(event, losses);
        }
    }

    /** Time runs from here to the next record: the reader is about to wait. */
    @Override
    public synchronized void flush() throws IOException {
        form.flush();
        clock.start();
        maintainer.waiting();
    }

    private void maintain() throws IOException {
        print(reassembler.maintain());
        form.flush();
    }

    @Override
    public void finish() throws IOException {
        close();
    }

    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        maintainer.close();
        if (lines.last() && !push()) {
            losses.endIsUnreadable();
        }
        print(reassembler.close());
        form.close();
    }

    @Override
    public synchronized List<String> losses() {
        return losses.tell(reassembler.lost(), reassembler.early());
    }
}
